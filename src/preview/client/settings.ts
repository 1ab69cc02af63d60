/** Asks the preview to change a switch; it answers by the stream, to every open page. `now` is a time in the site's zone, or empty for the
 *  clock's. Gives what is wrong with it, if anything. */
export async function change(
  settings: { readonly drafts: boolean } | { readonly now: string },
): Promise<string | undefined> {
  try {
    const response = await fetch('/__newsctl/settings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(settings),
    });
    return response.ok ? undefined : (await response.text()).trim();
  } catch {
    return 'the preview has ended';
  }
}
