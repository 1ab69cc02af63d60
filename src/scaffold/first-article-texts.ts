import type { SpokenLanguage } from '../labels/spoken.ts';

interface Welcome {
  /** Name of the file without its extension. */
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** What the first article says, in every language of the theme. `{path}` is the path of its file. */
export const welcome: Readonly<Record<SpokenLanguage, Welcome>> = {
  en: {
    file: 'the-first-issue',
    title: 'The first issue',
    summary: 'How this site is written, checked and published.',
    body: `
This site is a folder of Markdown files, and you are reading \`{path}\`. Change it, or delete it and write your own.

## Write

\`npx newsctl new\` asks for a headline and makes an article. What stands between the two lines \`---\` is its front matter: title, date,
authors, section. As long as it says \`draft: true\`, the article is nowhere on the site.

## Look

\`npx newsctl dev\` shows the site while you write, with its drafts.

## Publish

\`npx newsctl check\` names every mistake with its line. \`npx newsctl build\` writes the site and its feed to \`public/\`; any web server
can serve that folder.
`,
  },
  cs: {
    file: 'prvni-cislo',
    title: 'První číslo',
    summary: 'Jak se tento web píše, kontroluje a vydává.',
    body: `
Tento web je složka souborů v Markdownu a právě čtete \`{path}\`. Upravte ho, nebo ho smažte a napište vlastní.

## Psaní

\`npx newsctl new\` se zeptá na titulek a založí článek. Mezi dvěma řádky \`---\` stojí údaje o článku: titulek, datum, autoři, rubrika.
Dokud je mezi nimi \`draft: true\`, článek na webu nikde není.

## Náhled

\`npx newsctl dev\` ukazuje web během psaní, i s koncepty.

## Vydání

\`npx newsctl check\` vyjmenuje všechny chyby i s řádky. \`npx newsctl build\` zapíše web a jeho kanál RSS do složky \`public/\`, kterou
zveřejní jakýkoli webový server.
`,
  },
  de: {
    file: 'die-erste-ausgabe',
    title: 'Die erste Ausgabe',
    summary: 'Wie diese Seite geschrieben, geprüft und veröffentlicht wird.',
    body: `
Diese Seite ist ein Ordner mit Markdown-Dateien, und Sie lesen gerade \`{path}\`. Ändern Sie den Text, oder löschen Sie ihn und schreiben
Sie einen eigenen.

## Schreiben

\`npx newsctl new\` fragt nach einer Überschrift und legt einen Artikel an. Zwischen den beiden Zeilen \`---\` stehen seine Angaben: Titel,
Datum, Autoren, Ressort. Solange dort \`draft: true\` steht, ist der Artikel nirgends auf der Seite.

## Ansehen

\`npx newsctl dev\` zeigt die Seite beim Schreiben, samt Entwürfen.

## Veröffentlichen

\`npx newsctl check\` nennt jeden Fehler mit seiner Zeile. \`npx newsctl build\` schreibt die Seite und ihren Feed nach \`public/\`; jeder
Webserver kann diesen Ordner ausliefern.
`,
  },
  fr: {
    file: 'le-premier-numero',
    title: 'Le premier numéro',
    summary: 'Comment ce site est écrit, vérifié et publié.',
    body: `
Ce site est un dossier de fichiers Markdown, et vous lisez \`{path}\`. Modifiez-le, ou supprimez-le et écrivez le vôtre.

## Écrire

\`npx newsctl new\` demande un titre et crée un article. Entre les deux lignes \`---\` se trouvent ses métadonnées : titre, date, auteurs,
rubrique. Tant qu’on y lit \`draft: true\`, l’article n’apparaît nulle part sur le site.

## Regarder

\`npx newsctl dev\` montre le site pendant que vous écrivez, brouillons compris.

## Publier

\`npx newsctl check\` signale chaque erreur avec sa ligne. \`npx newsctl build\` écrit le site et son flux dans \`public/\` ; n’importe quel
serveur web peut servir ce dossier.
`,
  },
  es: {
    file: 'el-primer-numero',
    title: 'El primer número',
    summary: 'Cómo se escribe, se revisa y se publica este sitio.',
    body: `
Este sitio es una carpeta de archivos Markdown, y usted está leyendo \`{path}\`. Cámbielo, o bórrelo y escriba el suyo.

## Escribir

\`npx newsctl new\` pide un titular y crea un artículo. Entre las dos líneas \`---\` están sus datos: título, fecha, autores, sección.
Mientras diga \`draft: true\`, el artículo no aparece en ninguna parte del sitio.

## Ver

\`npx newsctl dev\` muestra el sitio mientras se escribe, con los borradores.

## Publicar

\`npx newsctl check\` señala cada error con su línea. \`npx newsctl build\` escribe el sitio y su canal RSS en \`public/\`; cualquier servidor
web puede servir esa carpeta.
`,
  },
  pl: {
    file: 'pierwszy-numer',
    title: 'Pierwszy numer',
    summary: 'Jak ta strona jest pisana, sprawdzana i publikowana.',
    body: `
Ta strona to folder plików Markdown, a czytasz właśnie \`{path}\`. Zmień go albo usuń i napisz własny.

## Pisanie

\`npx newsctl new\` pyta o tytuł i tworzy artykuł. Między dwiema liniami \`---\` są jego dane: tytuł, data, autorzy, dział. Dopóki jest tam
\`draft: true\`, artykułu nie ma nigdzie na stronie.

## Podgląd

\`npx newsctl dev\` pokazuje stronę podczas pisania, razem ze szkicami.

## Publikacja

\`npx newsctl check\` wskazuje każdy błąd i jego linię. \`npx newsctl build\` zapisuje stronę i jej kanał RSS w folderze \`public/\`, który
może udostępnić dowolny serwer WWW.
`,
  },
  hu: {
    file: 'az-elso-szam',
    title: 'Az első szám',
    summary: 'Hogyan készül, ellenőrződik és jelenik meg ez az oldal.',
    body: `
Ez az oldal Markdown-fájlok mappája, és most ezt olvassa: \`{path}\`. Írja át, vagy törölje, és írjon helyette sajátot.

## Írás

Az \`npx newsctl new\` megkérdezi a címet, és létrehozza a cikket. A két \`---\` sor között állnak az adatai: cím, dátum, szerzők, rovat.
Amíg ott \`draft: true\` áll, a cikk sehol sem látható az oldalon.

## Előnézet

Az \`npx newsctl dev\` írás közben mutatja az oldalt, a piszkozatokkal együtt.

## Megjelenés

Az \`npx newsctl check\` minden hibát megnevez a sorával együtt. Az \`npx newsctl build\` a \`public/\` mappába írja az oldalt és az
RSS-csatornáját; ezt a mappát bármely webszerver ki tudja szolgálni.
`,
  },
};

/** Sections that a new site may begin with, the first for its first article. */
export const usualSections: Readonly<Record<SpokenLanguage, readonly string[]>> = {
  en: ['News', 'Culture', 'Opinion'],
  cs: ['Zprávy', 'Kultura', 'Názory'],
  de: ['Nachrichten', 'Kultur', 'Meinung'],
  fr: ['Actualités', 'Culture', 'Opinions'],
  es: ['Noticias', 'Cultura', 'Opinión'],
  pl: ['Wiadomości', 'Kultura', 'Opinie'],
  hu: ['Hírek', 'Kultúra', 'Vélemény'],
};
