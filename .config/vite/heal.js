// Stands inside the built index.html, before what it loads. A page that the browser has kept from before a deployment asks for
// files that are gone, and nothing of the app is there to notice; nor is it where the address lacks the slash at its end, from
// which the browser finds the folder. Such a page mends itself, once for each missing file; then the words in it stay.
(() => {
  const heal = ({ target }) => {
    const missing = target.src || (target.rel === 'stylesheet' && target.href);
    if (!missing) return;
    try {
      if (sessionStorage.getItem('tally-missing') === missing) return;
      sessionStorage.setItem('tally-missing', missing);
    } catch {
      // Without sessionStorage the page might reload for ever.
      return;
    }
    const { pathname, search, hash } = location;
    if (/\/[^/.]+$/.test(pathname)) location.replace(`${pathname}/${search}${hash}`);
    else {
      // Fetches the page past the browser's cache and refreshes its entry there.
      fetch(location.href, { cache: 'reload' }).then(
        ({ ok }) => ok && location.reload(),
        () => undefined,
      );
    }
  };
  addEventListener('error', heal, true);
  // By now the page's own files have come or failed. What is missing later, the app itself deals with.
  addEventListener('DOMContentLoaded', () => removeEventListener('error', heal, true));
})();
