/** What a property holds: types of nodes, or `text`, `url`, `moment`, `language`, `count`, `true`. */
export type Kind = string | readonly string[];
type Kinds = { readonly [property: string]: Kind };

/** The properties that schema.org (version 30) gives to a type of ours, inherited ones with them, and what they hold; undefined for a type
 *  that newsctl does not write. */
export const kindsOf = (type: string): Kinds | undefined => types[type]?.kinds;

/** What every node of a type must have: Google's required and recommended properties, where newsctl always knows them. */
export const required = (type: string): readonly string[] => types[type]?.required ?? [];

const organisation = ['NewsMediaOrganization', 'Organization'];
const articleTypes = [
  'NewsArticle',
  'AnalysisNewsArticle',
  'OpinionNewsArticle',
  'ReviewNewsArticle',
  'BackgroundNewsArticle',
];

const thing: Kinds = {
  '@id': 'url',
  name: 'text',
  url: 'url',
  description: 'text',
  sameAs: 'url',
  mainEntityOfPage: 'url',
};
const creativeWork: Kinds = {
  ...thing,
  author: ['Person', ...organisation],
  publisher: organisation,
  datePublished: 'moment',
  dateModified: 'moment',
  expires: 'moment',
  headline: 'text',
  inLanguage: 'language',
  keywords: 'text',
  text: 'text',
  creditText: 'text',
  isAccessibleForFree: 'true',
  isPartOf: ['WebSite'],
  mainEntity: ['Person'],
  image: ['ImageObject'],
  audio: ['AudioObject'],
  citation: ['CreativeWork'],
  correction: ['CorrectionComment'],
  comment: ['Comment'],
  commentCount: 'count',
  translationOfWork: articleTypes,
  workTranslation: articleTypes,
};
const article: Kinds = { ...creativeWork, articleSection: 'text', wordCount: 'count', dateline: 'text' };
const organisationKinds: Kinds = {
  ...thing,
  logo: ['ImageObject'],
  ...Object.fromEntries(
    [
      'publishingPrinciples actionableFeedbackPolicy correctionsPolicy diversityPolicy diversityStaffingReport ethicsPolicy masthead',
      'missionCoveragePrioritiesPolicy noBylinesPolicy ownershipFundingInfo unnamedSourcesPolicy verificationFactCheckingPolicy',
    ]
      .join(' ')
      .split(' ')
      .map((property) => [property, 'url']),
  ),
};

const types: { readonly [type: string]: { readonly kinds: Kinds; readonly required: readonly string[] } } = {
  ...Object.fromEntries(
    articleTypes.map((type) => [type, { kinds: article, required: ['@id', 'headline', 'inLanguage'] }]),
  ),
  WebSite: { kinds: creativeWork, required: ['name', 'url'] },
  CollectionPage: { kinds: creativeWork, required: ['name', 'url', 'isPartOf', 'inLanguage'] },
  ProfilePage: { kinds: creativeWork, required: ['mainEntity', 'url'] },
  BreadcrumbList: { kinds: { ...thing, itemListElement: ['ListItem'] }, required: ['itemListElement'] },
  ListItem: { kinds: { ...thing, position: 'count', item: 'url' }, required: ['position', 'name', 'item'] },
  Person: {
    kinds: { ...thing, jobTitle: 'text', email: 'text', worksFor: organisation },
    required: ['name'],
  },
  NewsMediaOrganization: { kinds: organisationKinds, required: ['name'] },
  Organization: { kinds: organisationKinds, required: ['name'] },
  ImageObject: {
    kinds: { ...creativeWork, caption: 'text', width: 'count', height: 'count' },
    required: ['url'],
  },
  AudioObject: {
    kinds: { ...creativeWork, contentUrl: 'url', encodingFormat: 'text' },
    required: ['contentUrl', 'encodingFormat'],
  },
  CreativeWork: { kinds: creativeWork, required: ['name'] },
  Comment: { kinds: creativeWork, required: ['text', 'author'] },
  CorrectionComment: { kinds: creativeWork, required: ['text', 'datePublished'] },
};
