const secret = undefined;
export default { title: secret.title, url: 'https://example.org/' };
