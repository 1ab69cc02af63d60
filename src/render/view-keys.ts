import type * as View from './view.ts';
import type * as Paging from './view-of-paging.ts';
import type * as Remarks from './view-of-remarks.ts';

const picture = { address: '', alt: '', width: '', height: '' } as const;
const link = { text: '', address: '', current: '' } as const;
const card = {
  address: '',
  title: '',
  lang: '',
  dir: '',
  summary: '',
  published: 'TimeView',
  updated: 'TimeView',
  authors: 'BylineView',
  sections: 'LinkView',
  genre: '',
  picture: 'PictureView',
  readingTime: '',
} as const;

/** Every key of every view with the view behind it: `names` for labels and assets, `free` for what newsctl does not know. */
export const viewKeys = {
  TemplateView: {
    site: 'SiteView',
    page: 'PageView',
    article: 'ArticleView',
    list: 'ListView',
    labels: 'names',
    words: 'names',
    foreign: 'free',
    target: '',
  },
  SiteView: {
    title: '',
    description: '',
    language: '',
    dir: '',
    home: '',
    stylesheet: '',
    icon: '',
    assets: 'names',
    sections: 'LinkView',
    years: 'LinkView',
    feeds: 'FeedLinkView',
    links: 'LinkView',
    publisher: 'PublisherView',
    labels: 'names',
    words: 'names',
    foreign: 'free',
  },
  PublisherView: { name: '', url: '' },
  LinkView: link,
  FeedLinkView: { title: '', address: '', type: '' },
  PageView: {
    kind: '',
    title: '',
    description: '',
    language: '',
    dir: '',
    canonical: '',
    robots: '',
    previous: '',
    next: '',
    feeds: 'FeedLinkView',
    alternates: 'AlternateView',
    properties: 'MetaView',
    names: 'MetaView',
    structuredData: '',
  },
  AlternateView: { language: '', address: '' },
  MetaView: { name: '', content: '' },
  TimeView: { iso: '', text: '' },
  BylineView: { name: '', role: '', address: '' },
  PictureView: picture,
  LeadPictureView: { ...picture, caption: '', credit: '' },
  CardView: card,
  ArticleView: {
    ...card,
    html: '',
    dateline: '',
    leadPicture: 'LeadPictureView',
    audio: 'AudioView',
    tags: 'LinkView',
    sources: 'SourceView',
    corrections: 'CorrectionView',
    comments: 'CommentView',
    commentsTitle: '',
    related: 'CardView',
    newer: 'LinkView',
    older: 'LinkView',
    translations: 'TranslationView',
    toc: 'TocView',
    words: '',
    fields: 'free',
  },
  AudioView: { address: '', type: '', title: '' },
  TranslationView: { ...link, language: '', languageName: '' },
  TocView: { text: '', address: '', level: '' },
  SourceView: { title: '', url: '', publisher: '', lang: '', langNote: '' },
  CorrectionView: { date: 'TimeView', paragraphs: '' },
  CommentView: { author: '', url: '', date: 'TimeView', paragraphs: '' },
  ListView: {
    title: '',
    description: '',
    author: 'AuthorView',
    articles: 'CardView',
    groups: 'GroupView',
    paging: 'PagingView',
    count: '',
  },
  AuthorView: { name: '', role: '', bio: '', url: '', fediverse: '', fediverseUrl: '', email: '' },
  GroupView: { title: '', address: '', articles: 'CardView' },
  PagingView: { number: '', of: '', text: '', previous: '', next: '', pages: 'PageNumberView' },
  PageNumberView: { number: '', address: '', current: '' },
} as const satisfies { [Name in ViewName]: KeysOf<Views[Name]> };

/** All views by name. */
interface Views {
  TemplateView: View.TemplateView;
  SiteView: View.SiteView;
  PublisherView: View.PublisherView;
  LinkView: View.LinkView;
  FeedLinkView: View.FeedLinkView;
  PageView: View.PageView;
  AlternateView: View.AlternateView;
  MetaView: View.MetaView;
  TimeView: View.TimeView;
  BylineView: View.BylineView;
  PictureView: View.PictureView;
  LeadPictureView: View.LeadPictureView;
  CardView: View.CardView;
  ArticleView: View.ArticleView;
  AudioView: View.AudioView;
  TranslationView: View.TranslationView;
  TocView: View.TocView;
  SourceView: View.SourceView;
  CorrectionView: Remarks.CorrectionView;
  CommentView: Remarks.CommentView;
  ListView: View.ListView;
  AuthorView: View.AuthorView;
  GroupView: View.GroupView;
  PagingView: Paging.PagingView;
  PageNumberView: Paging.PageNumberView;
}

export type ViewName = keyof Views;

/** A misspelt, missing or left-over key does not compile. */
type KeysOf<V> = { readonly [Key in keyof Required<V>]: ViewName | 'names' | 'free' | '' };
