/** The workflow of GitHub Actions that publishes a site to GitHub Pages, and checks what is proposed. */
export const workflowText = `# Publishes the site with its feeds to GitHub Pages: at every push to main, and within a quarter of an hour of the time at which an
# embargo ends, a scheduled article comes due or one expires. Proposals are checked, with the mistakes marked in their lines.
# Once: choose "GitHub Actions" under Settings, Pages, Source.
name: publish

on:
  push:
    branches: [main]
  pull_request:
  schedule:
    - cron: '*/15 * * * *'
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: publish-\${{ github.event_name == 'pull_request' && github.ref || 'site' }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci
      - run: npx newsctl check

  publish:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci

      # What was published last: the build says whether anything is new.
      - uses: actions/cache/restore@v4
        with:
          path: |
            public
            .newsctl
          key: published-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: published-

      - id: build
        run: npx newsctl build --github-output

      - if: steps.build.outputs.changed == 'true' || github.event_name == 'workflow_dispatch'
        id: pages
        uses: actions/upload-pages-artifact@v3
        with:
          path: public
      - if: steps.pages.outcome == 'success'
        id: deployment
        uses: actions/deploy-pages@v4
      - if: steps.pages.outcome == 'success'
        uses: actions/cache/save@v4
        with:
          path: |
            public
            .newsctl
          key: published-\${{ github.run_id }}-\${{ github.run_attempt }}
`;
