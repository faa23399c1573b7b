// What `milepost preview` adds to the README and the page: it shows them again when they have changed, and says what is wrong.
(() => {
  const { version } = document.currentScript.dataset;
  const events = new EventSource('/events');
  let note;
  const tell = (text) => {
    note ??= document.body.insertBefore(document.createElement('p'), document.body.firstChild);
    note.setAttribute('role', 'alert');
    note.style.cssText =
      'position:sticky;top:0;z-index:9;margin:0;padding:.75rem 1rem;background:#82071e;color:#fff;font:14px/1.5 monospace';
    note.hidden = text === '';
    note.textContent = text;
  };
  events.addEventListener('version', ({ data }) => {
    if (data !== version) location.reload();
  });
  events.addEventListener('problem', ({ data }) => tell(JSON.parse(data)));
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) tell('The preview has ended.');
  });
})();
