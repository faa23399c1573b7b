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
  let failures = 0;
  events.addEventListener('version', ({ data }) => {
    failures = 0;
    if (data !== version) location.reload();
    else if (note) tell('');
  });
  events.addEventListener('problem', ({ data }) => {
    failures = 0;
    tell(JSON.parse(data));
  });
  // The browser tries again by itself, and goes on where the preview comes back.
  events.addEventListener('error', () => {
    failures += 1;
    if (failures > 2) tell('The preview has ended.');
  });
})();
