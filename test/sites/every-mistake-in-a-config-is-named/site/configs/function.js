export default () => ({ title: 'The Paper' });
