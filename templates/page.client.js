// What the page adds where scripts run: filters, search, deep links into closed sections. Without it everything still reads.
(() => {
  const form = document.querySelector('form.filters');
  const cards = [...document.querySelectorAll('[data-repository]')];
  const count = document.querySelector('#count');
  const open = () => {
    let id = '';
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    if (!target) return;
    // Who follows a link wants to see what it leads to, whatever is filtered.
    if (target.closest('[data-repository][hidden]')) {
      form.reset();
      apply();
    }
    for (let box = target.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    target.scrollIntoView();
  };
  const words = (card, name) => (card.dataset[name] || '').split('\n');
  const apply = () => {
    const { search, track, skill, verdict } = form.elements;
    const asked = search.value.trim().toLowerCase();
    let shown = 0;
    for (const card of cards) {
      const fits =
        (!asked || card.textContent.toLowerCase().includes(asked)) &&
        (!track.value || words(card, 'tracks').includes(track.value)) &&
        (!skill.value || words(card, 'skills').includes(skill.value)) &&
        (!verdict.value || words(card, 'verdicts').includes(verdict.value));
      card.hidden = !fits;
      if (fits) shown += 1;
    }
    count.textContent = `${shown} / ${cards.length}`;
  };
  if (form) {
    form.hidden = false;
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    apply();
    addEventListener('keydown', (event) => {
      const { search } = form.elements;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/' && !/^(?:INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
        event.preventDefault();
        search.focus();
      } else if (event.key === 'Escape' && document.activeElement === search) {
        search.value = '';
        apply();
      }
    });
  }
  // A printed page has nothing to click; the one on the screen stays as it was.
  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll('details:not([open])')];
    for (const box of unfolded) box.open = true;
  });
  addEventListener('afterprint', () => {
    for (const box of unfolded) box.open = false;
  });
  addEventListener('hashchange', open);
  open();
})();
