const secret: { title: string } | undefined = undefined;

export default {
  title: secret.title,
  url: 'https://example.org/',
};
