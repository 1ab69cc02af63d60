export const config = { title: 'The Paper', url: 'https://example.org/' };
