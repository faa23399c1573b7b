import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a as S,b as A,e as z,f as M,j as T,r as K,s as U}from"./chunk-5GS5YDKK.js";import{c as ln}from"./chunk-3ODNUGYD.js";import{a as $}from"./chunk-FSH3MKAF.js";import{a as R,c as q,d as I,e as L}from"./chunk-4SKXCU4Q.js";import{a as d,g as v,h as j,i as x,k as h,l as E}from"./chunk-UL36K4AU.js";import{e as en}from"./chunk-YCLVSIRP.js";var N=en(ln(),1);import{createHash as yn}from"node:crypto";var b=`// What the page adds where scripts run: filters, search, deep links into closed sections. Without it everything still reads.
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
  const words = (card, name) => (card.dataset[name] || '').split('\\n');
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
    count.textContent = \`\${shown} / \${cards.length}\`;
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
`;var w=`:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --panel: #f6f8fa;
  --line: #d1d9e0;
  --text: #1f2328;
  --quiet: #59636e;
  --link: #0969da;
  --done: #1a7f37;
  --part: #9a6700;
  --miss: #b35900;
  --none: #59636e;
  --on: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0d1117;
    --panel: #151b23;
    --line: #3d444d;
    --text: #f0f6fc;
    --quiet: #9198a1;
    --link: #4493f8;
    --done: #3fb950;
    --part: #d29922;
    --miss: #db6d28;
    --none: #9198a1;
    --on: #0d1117;
  }
}
* {
  box-sizing: border-box;
}
html {
  scroll-padding-top: 1rem;
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--text);
  font:
    16px / 1.5 system-ui,
    -apple-system,
    "Segoe UI",
    "Noto Sans",
    Helvetica,
    Arial,
    sans-serif;
  overflow-wrap: anywhere;
}
.wrap {
  max-width: 62rem;
  margin: 0 auto;
  padding: 0 1rem;
}
a {
  color: var(--link);
  text-decoration: underline;
  text-underline-offset: 0.15em;
}
a:focus-visible,
summary:focus-visible,
input:focus-visible,
select:focus-visible,
button:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
  border-radius: 3px;
}
.skip {
  position: absolute;
  left: -100rem;
}
.skip:focus {
  left: 1rem;
  top: 0.5rem;
  background: var(--paper);
  padding: 0.5rem;
}
header.top {
  padding: 2rem 0 1rem;
  border-bottom: 1px solid var(--line);
}
h1 {
  font-size: 1.75rem;
  line-height: 1.25;
  margin: 0 0 0.25rem;
}
h2 {
  font-size: 1.3rem;
  margin: 2.25rem 0 0.75rem;
}
h3 {
  font-size: 1.05rem;
  margin: 1.25rem 0 0.5rem;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.quiet {
  color: var(--quiet);
}
.figures {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 2rem;
  margin: 0.75rem 0 0;
  padding: 0;
  list-style: none;
}
.figures b {
  font-size: 1.5rem;
  display: block;
  line-height: 1.2;
}
progress {
  appearance: none;
  width: 100%;
  height: 0.8rem;
  border: 1px solid var(--line);
  border-radius: 0.4rem;
  background: var(--panel);
  overflow: hidden;
}
progress::-webkit-progress-bar {
  background: var(--panel);
}
progress::-webkit-progress-value {
  background: var(--done);
}
progress::-moz-progress-bar {
  background: var(--done);
}
nav ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  list-style: none;
  margin: 0.75rem 0 0;
  padding: 0;
}
img.map {
  display: block;
  width: 100%;
  max-width: 840px;
  height: auto;
}
details {
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  margin: 0.5rem 0;
  background: var(--paper);
}
summary {
  cursor: pointer;
  padding: 0.6rem 0.9rem;
  border-radius: 0.5rem;
}
summary:hover {
  background: var(--panel);
}
details > .inside {
  padding: 0 0.9rem 0.9rem;
}
/* A name that is read from the right must not turn what stands beside it. */
h1,
.name,
.facts,
.tag,
.figures li,
td p,
code {
  unicode-bidi: isolate;
}
/* Nor is a sentence that is read from the right set from the left. */
.about {
  unicode-bidi: plaintext;
}
summary .name {
  font-weight: 600;
}
summary .facts {
  color: var(--quiet);
  font-size: 0.9rem;
}
.tag {
  display: inline-block;
  border: 1px solid var(--line);
  border-radius: 1rem;
  padding: 0 0.6rem;
  font-size: 0.85rem;
  margin: 0.1rem 0.15rem 0.1rem 0;
}
.verdict {
  font-weight: 600;
  white-space: nowrap;
}
.met {
  color: var(--done);
}
.partial {
  color: var(--part);
}
.unmet {
  color: var(--miss);
}
.unknown,
.exempt {
  color: var(--none);
}
.scroll {
  /* What is hidden from sight inside it must not stick out of it. */
  position: relative;
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  width: 100%;
  font-size: 0.95rem;
  /* Long lines of code must not take the room of the other columns. */
  table-layout: fixed;
}
th:first-child {
  width: 7.5rem;
}
th:nth-child(2) {
  width: 11rem;
}
td:nth-child(-n + 2) {
  overflow-wrap: break-word;
}
th,
td {
  text-align: start;
  vertical-align: top;
  padding: 0.45rem 0.6rem 0.45rem 0;
  border-top: 1px solid var(--line);
}
thead th {
  border-top: 0;
  color: var(--quiet);
  font-weight: 600;
  font-size: 0.85rem;
}
td p {
  margin: 0.15rem 0;
}
/* A phone has no room for columns. */
@media (max-width: 44rem) {
  thead {
    position: absolute;
    clip-path: inset(50%);
  }
  table,
  tbody,
  tr,
  td {
    display: block;
  }
  tr {
    border-top: 1px solid var(--line);
    padding: 0.45rem 0;
  }
  td {
    border-top: 0;
    padding: 0.1rem 0;
  }
  td:nth-child(-n + 2) {
    display: inline;
    margin-inline-end: 0.4rem;
  }
}
tr:target,
details:target {
  outline: 2px solid var(--part);
  outline-offset: 2px;
}
code {
  font:
    0.88em ui-monospace,
    SFMono-Regular,
    Menlo,
    Consolas,
    monospace;
  background: var(--panel);
  padding: 0.1em 0.3em;
  border-radius: 0.25rem;
}
pre {
  background: var(--panel);
  padding: 0.75rem;
  border-radius: 0.4rem;
  overflow-x: auto;
  margin: 0.4rem 0;
}
pre code {
  padding: 0;
  background: none;
}
ul.items {
  list-style: none;
  padding: 0;
  margin: 0.25rem 0 0;
}
ul.items li {
  padding: 0.2rem 0;
  border-top: 1px solid var(--line);
}
ul.items ul {
  padding-inline-start: 1rem;
}
form.filters {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
  gap: 0.75rem;
  margin: 0.5rem 0 1rem;
  padding: 0.9rem;
  background: var(--panel);
  border-radius: 0.5rem;
}
form.filters[hidden] {
  display: none;
}
form.filters label {
  display: block;
  font-size: 0.85rem;
  color: var(--quiet);
}
form.filters input,
form.filters select {
  width: 100%;
  font: inherit;
  color: var(--text);
  background: var(--paper);
  border: 1px solid var(--none);
  border-radius: 0.35rem;
  padding: 0.35rem 0.5rem;
}
footer {
  margin: 3rem 0 2rem;
  padding-top: 1rem;
  border-top: 1px solid var(--line);
  color: var(--quiet);
  font-size: 0.9rem;
}
@media (prefers-reduced-motion: no-preference) {
  html {
    scroll-behavior: smooth;
  }
}
@media print {
  :root {
    --paper: #fff;
    --panel: #fff;
    --line: #999;
    --text: #000;
    --quiet: #333;
    --link: #000;
    --done: #000;
    --part: #000;
    --miss: #000;
    --none: #333;
  }
  form.filters,
  nav,
  .skip {
    display: none;
  }
  details {
    break-inside: avoid;
    border: 0;
    border-top: 1px solid #999;
    border-radius: 0;
  }
  details::details-content {
    content-visibility: visible;
    display: block;
    block-size: auto;
  }
  pre {
    white-space: pre-wrap;
  }
  /* A proof is named by its path, line and commit; the others by where they lead. */
  a[href^="https:"]:not(:has(code), .tag > a)::after {
    content: " (" attr(href) ")";
    font-size: 0.8em;
    color: #333;
  }
}
`;var D={0:function(n,e,a,m,t){var l,o=n.strict,i=e??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<meta property="og:url" content="'+c((l=u(a,"address")||o(e,"address",{start:{line:16,column:35},end:{line:16,column:42}}),typeof l===r?l.call(i,{name:"address",hash:{},data:t,loc:{start:{line:16,column:33},end:{line:16,column:44}}}):l))+`">
<meta property="og:image" content="`+c((l=u(a,"preview")||o(e,"preview",{start:{line:17,column:37},end:{line:17,column:44}}),typeof l===r?l.call(i,{name:"preview",hash:{},data:t,loc:{start:{line:17,column:35},end:{line:17,column:46}}}):l))+`">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="`+c((l=u(a,"description")||o(e,"description",{start:{line:21,column:41},end:{line:21,column:52}}),typeof l===r?l.call(i,{name:"description",hash:{},data:t,loc:{start:{line:21,column:39},end:{line:21,column:54}}}):l))+`">
<meta name="twitter:card" content="summary_large_image">
`},1:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return n.escapeExpression((l=o(a,"goal")||n.strict(e,"goal",{start:{line:32,column:31},end:{line:32,column:35}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"goal",hash:{},data:t,loc:{start:{line:32,column:29},end:{line:32,column:37}}}):l))},2:function(n,e,a,m,t){var l,o=n.strict,i=e??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return"<li><b>"+c((l=u(a,"value")||o(e,"value",{start:{line:34,column:26},end:{line:34,column:31}}),typeof l===r?l.call(i,{name:"value",hash:{},data:t,loc:{start:{line:34,column:24},end:{line:34,column:33}}}):l))+"</b> "+c((l=u(a,"label")||o(e,"label",{start:{line:34,column:40},end:{line:34,column:45}}),typeof l===r?l.call(i,{name:"label",hash:{},data:t,loc:{start:{line:34,column:38},end:{line:34,column:47}}}):l))+`</li>
`},3:function(n,e,a,m,t){var l,o=n.strict,i=e??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<p><progress max="100" value="'+c((l=u(a,"percent")||o(e,"percent",{start:{line:36,column:52},end:{line:36,column:59}}),typeof l===r?l.call(i,{name:"percent",hash:{},data:t,loc:{start:{line:36,column:50},end:{line:36,column:61}}}):l))+'" aria-label="'+c((u(a,"say")||o(e,"say",{start:{line:36,column:77},end:{line:36,column:80}})).call(i,"page.progress",{name:"say",hash:{},data:t,loc:{start:{line:36,column:75},end:{line:36,column:98}}}))+'">'+c((l=u(a,"percent")||o(e,"percent",{start:{line:36,column:102},end:{line:36,column:109}}),typeof l===r?l.call(i,{name:"percent",hash:{},data:t,loc:{start:{line:36,column:100},end:{line:36,column:111}}}):l))+" %</progress></p>"},4:function(n,e,a,m,t){var l=n.lookupProperty||function(o,i){if(Object.prototype.hasOwnProperty.call(o,i))return o[i]};return'<li><a href="#map">'+n.escapeExpression((l(a,"say")||n.strict(e,"say",{start:{line:38,column:32},end:{line:38,column:35}})).call(e??(n.nullContext||{}),"page.map",{name:"say",hash:{},data:t,loc:{start:{line:38,column:30},end:{line:38,column:48}}}))+"</a></li>"},5:function(n,e,a,m,t){var l=n.lookupProperty||function(o,i){if(Object.prototype.hasOwnProperty.call(o,i))return o[i]};return'<li><a href="#roadmap">'+n.escapeExpression((l(a,"say")||n.strict(e,"say",{start:{line:39,column:38},end:{line:39,column:41}})).call(e??(n.nullContext||{}),"page.roadmap",{name:"say",hash:{},data:t,loc:{start:{line:39,column:36},end:{line:39,column:58}}}))+"</a></li>"},6:function(n,e,a,m,t){var l=n.strict,o=n.escapeExpression,i=n.lambda,r=n.lookupProperty||function(c,u){if(Object.prototype.hasOwnProperty.call(c,u))return c[u]};return`<section aria-labelledby="map">
<h2 id="map">`+o((r(a,"say")||l(e,"say",{start:{line:46,column:15},end:{line:46,column:18}})).call(e??(n.nullContext||{}),"page.map",{name:"say",hash:{},data:t,loc:{start:{line:46,column:13},end:{line:46,column:31}}}))+`</h2>
<picture><source media="screen and (prefers-color-scheme: dark)" srcset="`+o(i(l(r(e,"map"),"dark",{start:{line:47,column:75},end:{line:47,column:83}}),e))+'"><img class="map" src="'+o(i(l(r(e,"map"),"light",{start:{line:47,column:111},end:{line:47,column:120}}),e))+'" alt="'+o(i(l(r(e,"map"),"alt",{start:{line:47,column:131},end:{line:47,column:138}}),e))+`"></picture>
</section>
`},7:function(n,e,a,m,t){var l,o,i=n.strict,r=e??(n.nullContext||{}),c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return`<section aria-labelledby="roadmap">
<h2 id="roadmap">`+c((u(a,"say")||i(e,"say",{start:{line:52,column:19},end:{line:52,column:22}})).call(r,"page.roadmap",{name:"say",hash:{},data:t,loc:{start:{line:52,column:17},end:{line:52,column:39}}}))+`</h2>
<p class="quiet">`+c((o=u(a,"legend")||i(e,"legend",{start:{line:53,column:19},end:{line:53,column:25}}),typeof o=="function"?o.call(r,{name:"legend",hash:{},data:t,loc:{start:{line:53,column:17},end:{line:53,column:27}}}):o))+`</p>
`+((l=u(a,"each").call(r,u(e,"parts"),{name:"each",hash:{},fn:n.program(8,t,0),inverse:n.noop,data:t,loc:{start:{line:54,column:0},end:{line:54,column:34}}}))!=null?l:"")+`
</section>
`},8:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return(l=n.invokePartial(o(m,"part"),e,{name:"part",data:t,helpers:a,partials:m,decorators:n.decorators}))!=null?l:""},9:function(n,e,a,m,t){var l,o=n.strict,i=e??(n.nullContext||{}),r=n.escapeExpression,c=n.lookupProperty||function(u,s){if(Object.prototype.hasOwnProperty.call(u,s))return u[s]};return`<form class="filters" hidden role="search">
<label>`+r((c(a,"say")||o(e,"say",{start:{line:61,column:9},end:{line:61,column:12}})).call(i,"page.search",{name:"say",hash:{},data:t,loc:{start:{line:61,column:7},end:{line:61,column:28}}}))+` <input type="search" name="search" aria-keyshortcuts="/"></label>
<label>`+r((c(a,"say")||o(e,"say",{start:{line:62,column:9},end:{line:62,column:12}})).call(i,"page.track",{name:"say",hash:{},data:t,loc:{start:{line:62,column:7},end:{line:62,column:27}}}))+' <select name="track"><option value="">'+r((c(a,"say")||o(e,"say",{start:{line:62,column:68},end:{line:62,column:71}})).call(i,"page.all",{name:"say",hash:{},data:t,loc:{start:{line:62,column:66},end:{line:62,column:84}}}))+"</option>"+((l=c(a,"each").call(i,c(e,"tracks"),{name:"each",hash:{},fn:n.program(10,t,0),inverse:n.noop,data:t,loc:{start:{line:62,column:93},end:{line:62,column:158}}}))!=null?l:"")+`</select></label>
<label>`+r((c(a,"say")||o(e,"say",{start:{line:63,column:9},end:{line:63,column:12}})).call(i,"page.skill",{name:"say",hash:{},data:t,loc:{start:{line:63,column:7},end:{line:63,column:27}}}))+' <select name="skill"><option value="">'+r((c(a,"say")||o(e,"say",{start:{line:63,column:68},end:{line:63,column:71}})).call(i,"page.all",{name:"say",hash:{},data:t,loc:{start:{line:63,column:66},end:{line:63,column:84}}}))+"</option>"+((l=c(a,"each").call(i,c(e,"skills"),{name:"each",hash:{},fn:n.program(10,t,0),inverse:n.noop,data:t,loc:{start:{line:63,column:93},end:{line:63,column:158}}}))!=null?l:"")+`</select></label>
<label>`+r((c(a,"say")||o(e,"say",{start:{line:64,column:9},end:{line:64,column:12}})).call(i,"page.verdict",{name:"say",hash:{},data:t,loc:{start:{line:64,column:7},end:{line:64,column:29}}}))+' <select name="verdict"><option value="">'+r((c(a,"say")||o(e,"say",{start:{line:64,column:72},end:{line:64,column:75}})).call(i,"page.all",{name:"say",hash:{},data:t,loc:{start:{line:64,column:70},end:{line:64,column:88}}}))+"</option>"+((l=c(a,"each").call(i,c(e,"verdicts"),{name:"each",hash:{},fn:n.program(10,t,0),inverse:n.noop,data:t,loc:{start:{line:64,column:97},end:{line:64,column:164}}}))!=null?l:"")+`</select></label>
<p class="quiet" role="status"><span id="count">`+r(n.lambda(o(c(e,"repositories"),"length",{start:{line:65,column:50},end:{line:65,column:69}}),e))+`</span></p>
</form>
`+((l=c(a,"each").call(i,c(e,"repositories"),{name:"each",hash:{},fn:n.program(11,t,0),inverse:n.noop,data:t,loc:{start:{line:67,column:0},end:{line:67,column:47}}}))!=null?l:"")+`
`},10:function(n,e,a,m,t){var l,o=n.strict,i=e??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<option value="'+c((l=u(a,"id")||o(e,"id",{start:{line:62,column:126},end:{line:62,column:128}}),typeof l===r?l.call(i,{name:"id",hash:{},data:t,loc:{start:{line:62,column:124},end:{line:62,column:130}}}):l))+'">'+c((l=u(a,"name")||o(e,"name",{start:{line:62,column:134},end:{line:62,column:138}}),typeof l===r?l.call(i,{name:"name",hash:{},data:t,loc:{start:{line:62,column:132},end:{line:62,column:140}}}):l))+"</option>"},11:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return(l=n.invokePartial(o(m,"repository"),e,{name:"repository",data:t,helpers:a,partials:m,decorators:n.decorators}))!=null?l:""},12:function(n,e,a,m,t){var l=n.lookupProperty||function(o,i){if(Object.prototype.hasOwnProperty.call(o,i))return o[i]};return"<p>"+n.escapeExpression((l(a,"say")||n.strict(e,"say",{start:{line:69,column:5},end:{line:69,column:8}})).call(e??(n.nullContext||{}),"page.nothing",{name:"say",hash:{},data:t,loc:{start:{line:69,column:3},end:{line:69,column:25}}}))+`</p>
`},13:function(n,e,a,m,t){var l,o=e??(n.nullContext||{}),i=n.lookupProperty||function(r,c){if(Object.prototype.hasOwnProperty.call(r,c))return r[c]};return"<h3>"+n.escapeExpression((i(a,"say")||n.strict(e,"say",{start:{line:72,column:6},end:{line:72,column:9}})).call(o,"page.skipped",{name:"say",hash:{},data:t,loc:{start:{line:72,column:4},end:{line:72,column:26}}}))+`</h3>
<ul>`+((l=i(a,"each").call(o,i(e,"skipped"),{name:"each",hash:{},fn:n.program(14,t,0),inverse:n.noop,data:t,loc:{start:{line:73,column:4},end:{line:73,column:59}}}))!=null?l:"")+`</ul>
`},14:function(n,e,a,m,t){var l,o=n.strict,i=e??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return"<li>"+c((l=u(a,"name")||o(e,"name",{start:{line:73,column:27},end:{line:73,column:31}}),typeof l===r?l.call(i,{name:"name",hash:{},data:t,loc:{start:{line:73,column:25},end:{line:73,column:33}}}):l))+": "+c((l=u(a,"reason")||o(e,"reason",{start:{line:73,column:37},end:{line:73,column:43}}),typeof l===r?l.call(i,{name:"reason",hash:{},data:t,loc:{start:{line:73,column:35},end:{line:73,column:45}}}):l))+"</li>"},compiler:[8,">= 4.3.0"],main:function(n,e,a,m,t){var l,o,i=n.strict,r=e??(n.nullContext||{}),c="function",u=n.escapeExpression,s=n.lookupProperty||function(p,f){if(Object.prototype.hasOwnProperty.call(p,f))return p[f]};return`<!doctype html>
<html lang="`+u((o=s(a,"language")||i(e,"language",{start:{line:2,column:14},end:{line:2,column:22}}),typeof o===c?o.call(r,{name:"language",hash:{},data:t,loc:{start:{line:2,column:12},end:{line:2,column:24}}}):o))+`">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="`+u((o=s(a,"policy")||i(e,"policy",{start:{line:6,column:54},end:{line:6,column:60}}),typeof o===c?o.call(r,{name:"policy",hash:{},data:t,loc:{start:{line:6,column:52},end:{line:6,column:62}}}):o))+`">
<meta name="generator" content="Milepost">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>`+u((o=s(a,"title")||i(e,"title",{start:{line:10,column:9},end:{line:10,column:14}}),typeof o===c?o.call(r,{name:"title",hash:{},data:t,loc:{start:{line:10,column:7},end:{line:10,column:16}}}):o))+`</title>
<meta name="description" content="`+u((o=s(a,"description")||i(e,"description",{start:{line:11,column:36},end:{line:11,column:47}}),typeof o===c?o.call(r,{name:"description",hash:{},data:t,loc:{start:{line:11,column:34},end:{line:11,column:49}}}):o))+`">
<meta property="og:type" content="profile">
<meta property="og:title" content="`+u((o=s(a,"title")||i(e,"title",{start:{line:13,column:37},end:{line:13,column:42}}),typeof o===c?o.call(r,{name:"title",hash:{},data:t,loc:{start:{line:13,column:35},end:{line:13,column:44}}}):o))+`">
<meta property="og:description" content="`+u((o=s(a,"description")||i(e,"description",{start:{line:14,column:43},end:{line:14,column:54}}),typeof o===c?o.call(r,{name:"description",hash:{},data:t,loc:{start:{line:14,column:41},end:{line:14,column:56}}}):o))+`">
`+((l=s(a,"if").call(r,s(e,"preview"),{name:"if",hash:{},fn:n.program(0,t,0),inverse:n.noop,data:t,loc:{start:{line:15,column:0},end:{line:23,column:7}}}))!=null?l:"")+'<link rel="icon" href="'+u((o=s(a,"icon")||i(e,"icon",{start:{line:24,column:25},end:{line:24,column:29}}),typeof o===c?o.call(r,{name:"icon",hash:{},data:t,loc:{start:{line:24,column:23},end:{line:24,column:31}}}):o))+`">
<style>`+((l=(o=s(a,"style")||i(e,"style",{start:{line:25,column:10},end:{line:25,column:15}}),typeof o===c?o.call(r,{name:"style",hash:{},data:t,loc:{start:{line:25,column:7},end:{line:25,column:18}}}):o))!=null?l:"")+`</style>
</head>
<body>
<a class="skip" href="#main">`+u((s(a,"say")||i(e,"say",{start:{line:28,column:31},end:{line:28,column:34}})).call(r,"page.skip",{name:"say",hash:{},data:t,loc:{start:{line:28,column:29},end:{line:28,column:48}}}))+`</a>
<div class="wrap">
<header class="top">
<h1>`+u((o=s(a,"title")||i(e,"title",{start:{line:31,column:6},end:{line:31,column:11}}),typeof o===c?o.call(r,{name:"title",hash:{},data:t,loc:{start:{line:31,column:4},end:{line:31,column:13}}}):o))+`</h1>
<p class="quiet">`+((l=s(a,"if").call(r,s(e,"goal"),{name:"if",hash:{},fn:n.program(1,t,0),inverse:n.noop,data:t,loc:{start:{line:32,column:17},end:{line:32,column:44}}}))!=null?l:"")+`</p>
<ul class="figures">
`+((l=s(a,"each").call(r,s(e,"figures"),{name:"each",hash:{},fn:n.program(2,t,0),inverse:n.noop,data:t,loc:{start:{line:34,column:0},end:{line:35,column:9}}}))!=null?l:"")+`</ul>
`+((l=s(a,"if").call(r,s(e,"percentKnown"),{name:"if",hash:{},fn:n.program(3,t,0),inverse:n.noop,data:t,loc:{start:{line:36,column:0},end:{line:36,column:135}}}))!=null?l:"")+`
<nav aria-label="`+u((s(a,"say")||i(e,"say",{start:{line:37,column:19},end:{line:37,column:22}})).call(r,"page.contents",{name:"say",hash:{},data:t,loc:{start:{line:37,column:17},end:{line:37,column:40}}}))+`"><ul>
`+((l=s(a,"if").call(r,s(e,"map"),{name:"if",hash:{},fn:n.program(4,t,0),inverse:n.noop,data:t,loc:{start:{line:38,column:0},end:{line:38,column:64}}}))!=null?l:"")+`
`+((l=s(a,"if").call(r,s(e,"parts"),{name:"if",hash:{},fn:n.program(5,t,0),inverse:n.noop,data:t,loc:{start:{line:39,column:0},end:{line:39,column:74}}}))!=null?l:"")+`
<li><a href="#repositories">`+u((s(a,"say")||i(e,"say",{start:{line:40,column:30},end:{line:40,column:33}})).call(r,"page.repositories",{name:"say",hash:{},data:t,loc:{start:{line:40,column:28},end:{line:40,column:55}}}))+`</a></li>
</ul></nav>
</header>
<main id="main">
`+((l=s(a,"if").call(r,s(e,"map"),{name:"if",hash:{},fn:n.program(6,t,0),inverse:n.noop,data:t,loc:{start:{line:44,column:0},end:{line:49,column:7}}}))!=null?l:"")+((l=s(a,"if").call(r,s(e,"parts"),{name:"if",hash:{},fn:n.program(7,t,0),inverse:n.noop,data:t,loc:{start:{line:50,column:0},end:{line:56,column:7}}}))!=null?l:"")+`<section aria-labelledby="repositories">
<h2 id="repositories">`+u((s(a,"say")||i(e,"say",{start:{line:58,column:24},end:{line:58,column:27}})).call(r,"page.repositories",{name:"say",hash:{},data:t,loc:{start:{line:58,column:22},end:{line:58,column:49}}}))+`</h2>
`+((l=s(a,"if").call(r,s(e,"repositories"),{name:"if",hash:{},fn:n.program(9,t,0),inverse:n.program(12,t,0),data:t,loc:{start:{line:59,column:0},end:{line:70,column:7}}}))!=null?l:"")+((l=s(a,"if").call(r,s(e,"skipped"),{name:"if",hash:{},fn:n.program(13,t,0),inverse:n.noop,data:t,loc:{start:{line:71,column:0},end:{line:74,column:7}}}))!=null?l:"")+`</section>
</main>
<footer>`+u((o=s(a,"footer")||i(e,"footer",{start:{line:77,column:10},end:{line:77,column:16}}),typeof o===c?o.call(r,{name:"footer",hash:{},data:t,loc:{start:{line:77,column:8},end:{line:77,column:18}}}):o))+' <a href="'+u((o=s(a,"check")||i(e,"check",{start:{line:77,column:30},end:{line:77,column:35}}),typeof o===c?o.call(r,{name:"check",hash:{},data:t,loc:{start:{line:77,column:28},end:{line:77,column:37}}}):o))+'">'+u((s(a,"say")||i(e,"say",{start:{line:77,column:41},end:{line:77,column:44}})).call(r,"page.check",{name:"say",hash:{},data:t,loc:{start:{line:77,column:39},end:{line:77,column:59}}}))+`</a></footer>
</div>
<script>`+((l=(o=s(a,"script")||i(e,"script",{start:{line:79,column:11},end:{line:79,column:17}}),typeof o===c?o.call(r,{name:"script",hash:{},data:t,loc:{start:{line:79,column:8},end:{line:79,column:20}}}):o))!=null?l:"")+`</script>
</body>
</html>
`},usePartial:!0,useData:!0};var F={0:function(n,e,a,m,t){return" open"},1:function(n,e,a,m,t){var l=n.lookupProperty||function(o,i){if(Object.prototype.hasOwnProperty.call(o,i))return o[i]};return" · "+n.escapeExpression((l(a,"say")||n.strict(e,"say",{start:{line:2,column:93},end:{line:2,column:96}})).call(e??(n.nullContext||{}),"page.not-chosen",{name:"say",hash:{},data:t,loc:{start:{line:2,column:91},end:{line:2,column:116}}}))},2:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return'<p class="quiet">'+n.escapeExpression((l=o(a,"text")||n.strict(e,"text",{start:{line:4,column:31},end:{line:4,column:35}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"text",hash:{},data:t,loc:{start:{line:4,column:29},end:{line:4,column:37}}}):l))+"</p>"},3:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return`<ul class="items">
`+((l=o(a,"each").call(e??(n.nullContext||{}),o(e,"items"),{name:"each",hash:{},fn:n.program(4,t,0),inverse:n.noop,data:t,loc:{start:{line:6,column:0},end:{line:7,column:9}}}))!=null?l:"")+"</ul>"},4:function(n,e,a,m,t){var l,o,i=n.strict,r=e??(n.nullContext||{}),c="function",u=n.escapeExpression,s=n.lookupProperty||function(p,f){if(Object.prototype.hasOwnProperty.call(p,f))return p[f]};return'<li id="'+u((o=s(a,"id")||i(e,"id",{start:{line:6,column:25},end:{line:6,column:27}}),typeof o===c?o.call(r,{name:"id",hash:{},data:t,loc:{start:{line:6,column:23},end:{line:6,column:29}}}):o))+'"><span class="verdict '+u((o=s(a,"tone")||i(e,"tone",{start:{line:6,column:54},end:{line:6,column:58}}),typeof o===c?o.call(r,{name:"tone",hash:{},data:t,loc:{start:{line:6,column:52},end:{line:6,column:60}}}):o))+'"><span aria-hidden="true">'+u((o=s(a,"mark")||i(e,"mark",{start:{line:6,column:89},end:{line:6,column:93}}),typeof o===c?o.call(r,{name:"mark",hash:{},data:t,loc:{start:{line:6,column:87},end:{line:6,column:95}}}):o))+'</span><span class="unseen">'+u((o=s(a,"word")||i(e,"word",{start:{line:6,column:125},end:{line:6,column:129}}),typeof o===c?o.call(r,{name:"word",hash:{},data:t,loc:{start:{line:6,column:123},end:{line:6,column:131}}}):o))+"</span></span> "+((l=s(a,"if").call(r,s(e,"link"),{name:"if",hash:{},fn:n.program(5,t,0),inverse:n.program(6,t,0),data:t,loc:{start:{line:6,column:146},end:{line:6,column:229}}}))!=null?l:"")+((l=s(a,"each").call(r,s(e,"proof"),{name:"each",hash:{},fn:n.program(7,t,0),inverse:n.noop,data:t,loc:{start:{line:6,column:229},end:{line:6,column:348}}}))!=null?l:"")+((l=s(a,"if").call(r,s(e,"said"),{name:"if",hash:{},fn:n.program(10,t,0),inverse:n.noop,data:t,loc:{start:{line:6,column:348},end:{line:6,column:436}}}))!=null?l:"")+((l=s(a,"if").call(r,s(e,"date"),{name:"if",hash:{},fn:n.program(11,t,0),inverse:n.noop,data:t,loc:{start:{line:6,column:436},end:{line:6,column:466}}}))!=null?l:"")+`</li>
`},5:function(n,e,a,m,t){var l,o=n.strict,i=e??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<a href="'+c((l=u(a,"link")||o(e,"link",{start:{line:6,column:169},end:{line:6,column:173}}),typeof l===r?l.call(i,{name:"link",hash:{},data:t,loc:{start:{line:6,column:167},end:{line:6,column:175}}}):l))+'" rel="nofollow">'+c((l=u(a,"title")||o(e,"title",{start:{line:6,column:194},end:{line:6,column:199}}),typeof l===r?l.call(i,{name:"title",hash:{},data:t,loc:{start:{line:6,column:192},end:{line:6,column:201}}}):l))+"</a>"},6:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return n.escapeExpression((l=o(a,"title")||n.strict(e,"title",{start:{line:6,column:215},end:{line:6,column:220}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"title",hash:{},data:t,loc:{start:{line:6,column:213},end:{line:6,column:222}}}):l))},7:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return" · "+((l=o(a,"if").call(e??(n.nullContext||{}),o(e,"href"),{name:"if",hash:{},fn:n.program(8,t,0),inverse:n.program(9,t,0),data:t,loc:{start:{line:6,column:247},end:{line:6,column:339}}}))!=null?l:"")},8:function(n,e,a,m,t){var l,o=n.strict,i=e??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<a href="'+c((l=u(a,"href")||o(e,"href",{start:{line:6,column:270},end:{line:6,column:274}}),typeof l===r?l.call(i,{name:"href",hash:{},data:t,loc:{start:{line:6,column:268},end:{line:6,column:276}}}):l))+'"><code>'+c((l=u(a,"text")||o(e,"text",{start:{line:6,column:286},end:{line:6,column:290}}),typeof l===r?l.call(i,{name:"text",hash:{},data:t,loc:{start:{line:6,column:284},end:{line:6,column:292}}}):l))+"</code></a>"},9:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return"<code>"+n.escapeExpression((l=o(a,"text")||n.strict(e,"text",{start:{line:6,column:319},end:{line:6,column:323}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"text",hash:{},data:t,loc:{start:{line:6,column:317},end:{line:6,column:325}}}):l))+"</code>"},10:function(n,e,a,m,t){var l,o=n.strict,i=e??(n.nullContext||{}),r=n.escapeExpression,c=n.lookupProperty||function(u,s){if(Object.prototype.hasOwnProperty.call(u,s))return u[s]};return' · <a href="'+r((l=c(a,"said")||o(e,"said",{start:{line:6,column:374},end:{line:6,column:378}}),typeof l=="function"?l.call(i,{name:"said",hash:{},data:t,loc:{start:{line:6,column:372},end:{line:6,column:380}}}):l))+'" rel="nofollow noopener">'+r((c(a,"say")||o(e,"say",{start:{line:6,column:408},end:{line:6,column:411}})).call(i,"page.said",{name:"say",hash:{},data:t,loc:{start:{line:6,column:406},end:{line:6,column:425}}}))+"</a>"},11:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return" · "+n.escapeExpression((l=o(a,"date")||n.strict(e,"date",{start:{line:6,column:453},end:{line:6,column:457}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"date",hash:{},data:t,loc:{start:{line:6,column:451},end:{line:6,column:459}}}):l))},12:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return(l=n.invokePartial(o(m,"part"),e,{name:"part",data:t,helpers:a,partials:m,decorators:n.decorators}))!=null?l:""},compiler:[8,">= 4.3.0"],main:function(n,e,a,m,t){var l,o,i=n.strict,r=e??(n.nullContext||{}),c="function",u=n.escapeExpression,s=n.lookupProperty||function(p,f){if(Object.prototype.hasOwnProperty.call(p,f))return p[f]};return'<details id="'+u((o=s(a,"id")||i(e,"id",{start:{line:1,column:15},end:{line:1,column:17}}),typeof o===c?o.call(r,{name:"id",hash:{},data:t,loc:{start:{line:1,column:13},end:{line:1,column:19}}}):o))+'"'+((l=s(a,"if").call(r,s(e,"open"),{name:"if",hash:{},fn:n.program(0,t,0),inverse:n.noop,data:t,loc:{start:{line:1,column:20},end:{line:1,column:44}}}))!=null?l:"")+`>
<summary><span class="name">`+u((o=s(a,"title")||i(e,"title",{start:{line:2,column:30},end:{line:2,column:35}}),typeof o===c?o.call(r,{name:"title",hash:{},data:t,loc:{start:{line:2,column:28},end:{line:2,column:37}}}):o))+'</span> <span class="facts">'+u((o=s(a,"counts")||i(e,"counts",{start:{line:2,column:67},end:{line:2,column:73}}),typeof o===c?o.call(r,{name:"counts",hash:{},data:t,loc:{start:{line:2,column:65},end:{line:2,column:75}}}):o))+((l=s(a,"if").call(r,s(e,"aside"),{name:"if",hash:{},fn:n.program(1,t,0),inverse:n.noop,data:t,loc:{start:{line:2,column:75},end:{line:2,column:123}}}))!=null?l:"")+`</span></summary>
<div class="inside">
`+((l=s(a,"if").call(r,s(e,"text"),{name:"if",hash:{},fn:n.program(2,t,0),inverse:n.noop,data:t,loc:{start:{line:4,column:0},end:{line:4,column:48}}}))!=null?l:"")+`
`+((l=s(a,"if").call(r,s(e,"items"),{name:"if",hash:{},fn:n.program(3,t,0),inverse:n.noop,data:t,loc:{start:{line:5,column:0},end:{line:7,column:21}}}))!=null?l:"")+`
`+((l=s(a,"each").call(r,s(e,"parts"),{name:"each",hash:{},fn:n.program(12,t,0),inverse:n.noop,data:t,loc:{start:{line:8,column:0},end:{line:8,column:34}}}))!=null?l:"")+`
</div>
</details>
`},usePartial:!0,useData:!0};var B={0:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return"<code>"+n.escapeExpression((l=o(a,"text")||n.strict(e,"text",{start:{line:1,column:20},end:{line:1,column:24}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"text",hash:{},data:t,loc:{start:{line:1,column:18},end:{line:1,column:26}}}):l))+"</code>"},1:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return n.escapeExpression((l=o(a,"text")||n.strict(e,"text",{start:{line:1,column:43},end:{line:1,column:47}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"text",hash:{},data:t,loc:{start:{line:1,column:41},end:{line:1,column:49}}}):l))},compiler:[8,">= 4.3.0"],main:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return(l=o(a,"if").call(e??(n.nullContext||{}),o(e,"code"),{name:"if",hash:{},fn:n.program(0,t,0),inverse:n.program(1,t,0),data:t,loc:{start:{line:1,column:0},end:{line:1,column:57}}}))!=null?l:""},useData:!0};var H={0:function(n,e,a,m,t){return" open"},1:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return'<p class="about">'+n.escapeExpression((l=o(a,"description")||n.strict(e,"description",{start:{line:4,column:38},end:{line:4,column:49}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"description",hash:{},data:t,loc:{start:{line:4,column:36},end:{line:4,column:51}}}):l))+"</p>"},2:function(n,e,a,m,t){var l,o=n.strict,i=e??(n.nullContext||{}),r=n.escapeExpression,c=n.lookupProperty||function(u,s){if(Object.prototype.hasOwnProperty.call(u,s))return u[s]};return'<a href="'+r((l=c(a,"href")||o(e,"href",{start:{line:5,column:26},end:{line:5,column:30}}),typeof l=="function"?l.call(i,{name:"href",hash:{},data:t,loc:{start:{line:5,column:24},end:{line:5,column:32}}}):l))+'">'+r((c(a,"say")||o(e,"say",{start:{line:5,column:36},end:{line:5,column:39}})).call(i,"page.open",{name:"say",hash:{},data:t,loc:{start:{line:5,column:34},end:{line:5,column:53}}}))+"</a> · "},3:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return"<p>"+((l=o(a,"each").call(e??(n.nullContext||{}),o(e,"skills"),{name:"each",hash:{},fn:n.program(4,t,0),inverse:n.noop,data:t,loc:{start:{line:6,column:17},end:{line:6,column:133}}}))!=null?l:"")+"</p>"},4:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return'<span class="tag">'+((l=o(a,"if").call(e??(n.nullContext||{}),o(e,"href"),{name:"if",hash:{},fn:n.program(5,t,0),inverse:n.program(6,t,0),data:t,loc:{start:{line:6,column:51},end:{line:6,column:117}}}))!=null?l:"")+"</span>"},5:function(n,e,a,m,t){var l,o=n.strict,i=e??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<a href="'+c((l=u(a,"href")||o(e,"href",{start:{line:6,column:74},end:{line:6,column:78}}),typeof l===r?l.call(i,{name:"href",hash:{},data:t,loc:{start:{line:6,column:72},end:{line:6,column:80}}}):l))+'">'+c((l=u(a,"name")||o(e,"name",{start:{line:6,column:84},end:{line:6,column:88}}),typeof l===r?l.call(i,{name:"name",hash:{},data:t,loc:{start:{line:6,column:82},end:{line:6,column:90}}}):l))+"</a>"},6:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return n.escapeExpression((l=o(a,"name")||n.strict(e,"name",{start:{line:6,column:104},end:{line:6,column:108}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"name",hash:{},data:t,loc:{start:{line:6,column:102},end:{line:6,column:110}}}):l))},7:function(n,e,a,m,t){var l,o,i=n.strict,r=e??(n.nullContext||{}),c="function",u=n.escapeExpression,s=n.lookupProperty||function(p,f){if(Object.prototype.hasOwnProperty.call(p,f))return p[f]};return'<tr id="'+u((o=s(a,"id")||i(e,"id",{start:{line:10,column:32},end:{line:10,column:34}}),typeof o===c?o.call(r,{name:"id",hash:{},data:t,loc:{start:{line:10,column:30},end:{line:10,column:36}}}):o))+'"><td><span class="verdict '+u((o=s(a,"verdict")||i(e,"verdict",{start:{line:10,column:65},end:{line:10,column:72}}),typeof o===c?o.call(r,{name:"verdict",hash:{},data:t,loc:{start:{line:10,column:63},end:{line:10,column:74}}}):o))+'">'+u((o=s(a,"mark")||i(e,"mark",{start:{line:10,column:78},end:{line:10,column:82}}),typeof o===c?o.call(r,{name:"mark",hash:{},data:t,loc:{start:{line:10,column:76},end:{line:10,column:84}}}):o))+" "+u((o=s(a,"word")||i(e,"word",{start:{line:10,column:87},end:{line:10,column:91}}),typeof o===c?o.call(r,{name:"word",hash:{},data:t,loc:{start:{line:10,column:85},end:{line:10,column:93}}}):o))+'</span></td><td><a href="#'+u((o=s(a,"id")||i(e,"id",{start:{line:10,column:121},end:{line:10,column:123}}),typeof o===c?o.call(r,{name:"id",hash:{},data:t,loc:{start:{line:10,column:119},end:{line:10,column:125}}}):o))+'">'+u((o=s(a,"title")||i(e,"title",{start:{line:10,column:129},end:{line:10,column:134}}),typeof o===c?o.call(r,{name:"title",hash:{},data:t,loc:{start:{line:10,column:127},end:{line:10,column:136}}}):o))+"</a>"+((l=s(a,"if").call(r,s(e,"extra"),{name:"if",hash:{},fn:n.program(8,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:140},end:{line:10,column:208}}}))!=null?l:"")+((l=s(a,"if").call(r,s(e,"gain"),{name:"if",hash:{},fn:n.program(9,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:208},end:{line:10,column:243}}}))!=null?l:"")+"</td><td>"+((l=s(a,"each").call(r,s(e,"proof"),{name:"each",hash:{},fn:n.program(10,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:252},end:{line:10,column:434}}}))!=null?l:"")+((l=s(a,"if").call(r,s(e,"reason"),{name:"if",hash:{},fn:n.program(15,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:434},end:{line:10,column:472}}}))!=null?l:"")+((l=s(a,"if").call(r,s(e,"advice"),{name:"if",hash:{},fn:n.program(16,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:472},end:{line:10,column:550}}}))!=null?l:"")+((l=s(a,"if").call(r,s(e,"snippet"),{name:"if",hash:{},fn:n.program(17,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:550},end:{line:10,column:620}}}))!=null?l:"")+`</td></tr>
`},8:function(n,e,a,m,t){var l=n.lookupProperty||function(o,i){if(Object.prototype.hasOwnProperty.call(o,i))return o[i]};return' <span class="quiet">'+n.escapeExpression((l(a,"say")||n.strict(e,"say",{start:{line:10,column:176},end:{line:10,column:179}})).call(e??(n.nullContext||{}),"page.extra",{name:"say",hash:{},data:t,loc:{start:{line:10,column:174},end:{line:10,column:194}}}))+"</span>"},9:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return" <b>"+n.escapeExpression((l=o(a,"gain")||n.strict(e,"gain",{start:{line:10,column:226},end:{line:10,column:230}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"gain",hash:{},data:t,loc:{start:{line:10,column:224},end:{line:10,column:232}}}):l))+"</b>"},10:function(n,e,a,m,t){var l,o=e??(n.nullContext||{}),i=n.lookupProperty||function(r,c){if(Object.prototype.hasOwnProperty.call(r,c))return r[c]};return"<p>"+((l=i(a,"each").call(o,i(e,"detail"),{name:"each",hash:{},fn:n.program(11,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:270},end:{line:10,column:306}}}))!=null?l:"")+((l=i(a,"if").call(o,i(e,"place"),{name:"if",hash:{},fn:n.program(12,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:306},end:{line:10,column:421}}}))!=null?l:"")+"</p>"},11:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return(l=n.invokePartial(o(m,"piece"),e,{name:"piece",data:t,helpers:a,partials:m,decorators:n.decorators}))!=null?l:""},12:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return" "+((l=o(a,"if").call(e??(n.nullContext||{}),o(e,"href"),{name:"if",hash:{},fn:n.program(13,t,0),inverse:n.program(14,t,0),data:t,loc:{start:{line:10,column:320},end:{line:10,column:414}}}))!=null?l:"")},13:function(n,e,a,m,t){var l,o=n.strict,i=e??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<a href="'+c((l=u(a,"href")||o(e,"href",{start:{line:10,column:343},end:{line:10,column:347}}),typeof l===r?l.call(i,{name:"href",hash:{},data:t,loc:{start:{line:10,column:341},end:{line:10,column:349}}}):l))+'"><code>'+c((l=u(a,"place")||o(e,"place",{start:{line:10,column:359},end:{line:10,column:364}}),typeof l===r?l.call(i,{name:"place",hash:{},data:t,loc:{start:{line:10,column:357},end:{line:10,column:366}}}):l))+"</code></a>"},14:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return"<code>"+n.escapeExpression((l=o(a,"place")||n.strict(e,"place",{start:{line:10,column:393},end:{line:10,column:398}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"place",hash:{},data:t,loc:{start:{line:10,column:391},end:{line:10,column:400}}}):l))+"</code>"},15:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return"<p>"+n.escapeExpression((l=o(a,"reason")||n.strict(e,"reason",{start:{line:10,column:453},end:{line:10,column:459}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"reason",hash:{},data:t,loc:{start:{line:10,column:451},end:{line:10,column:461}}}):l))+"</p>"},16:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return'<p class="quiet">'+((l=o(a,"each").call(e??(n.nullContext||{}),o(e,"advice"),{name:"each",hash:{},fn:n.program(11,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:503},end:{line:10,column:539}}}))!=null?l:"")+"</p>"},17:function(n,e,a,m,t){var l,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return'<pre tabindex="0"><code>'+n.escapeExpression((l=o(a,"snippet")||n.strict(e,"snippet",{start:{line:10,column:591},end:{line:10,column:598}}),typeof l=="function"?l.call(e??(n.nullContext||{}),{name:"snippet",hash:{},data:t,loc:{start:{line:10,column:589},end:{line:10,column:600}}}):l))+"</code></pre>"},compiler:[8,">= 4.3.0"],main:function(n,e,a,m,t){var l,o,i=n.strict,r=e??(n.nullContext||{}),c="function",u=n.escapeExpression,s=n.lookupProperty||function(p,f){if(Object.prototype.hasOwnProperty.call(p,f))return p[f]};return'<details id="'+u((o=s(a,"id")||i(e,"id",{start:{line:1,column:15},end:{line:1,column:17}}),typeof o===c?o.call(r,{name:"id",hash:{},data:t,loc:{start:{line:1,column:13},end:{line:1,column:19}}}):o))+'" data-repository data-tracks="'+u((o=s(a,"trackIds")||i(e,"trackIds",{start:{line:1,column:52},end:{line:1,column:60}}),typeof o===c?o.call(r,{name:"trackIds",hash:{},data:t,loc:{start:{line:1,column:50},end:{line:1,column:62}}}):o))+'" data-skills="'+u((o=s(a,"skillIds")||i(e,"skillIds",{start:{line:1,column:79},end:{line:1,column:87}}),typeof o===c?o.call(r,{name:"skillIds",hash:{},data:t,loc:{start:{line:1,column:77},end:{line:1,column:89}}}):o))+'" data-verdicts="'+u((o=s(a,"verdictIds")||i(e,"verdictIds",{start:{line:1,column:108},end:{line:1,column:118}}),typeof o===c?o.call(r,{name:"verdictIds",hash:{},data:t,loc:{start:{line:1,column:106},end:{line:1,column:120}}}):o))+'"'+((l=s(a,"if").call(r,s(e,"open"),{name:"if",hash:{},fn:n.program(0,t,0),inverse:n.noop,data:t,loc:{start:{line:1,column:121},end:{line:1,column:145}}}))!=null?l:"")+`>
<summary><span class="name">`+u((o=s(a,"name")||i(e,"name",{start:{line:2,column:30},end:{line:2,column:34}}),typeof o===c?o.call(r,{name:"name",hash:{},data:t,loc:{start:{line:2,column:28},end:{line:2,column:36}}}):o))+'</span> <span class="facts">'+u((o=s(a,"facts")||i(e,"facts",{start:{line:2,column:66},end:{line:2,column:71}}),typeof o===c?o.call(r,{name:"facts",hash:{},data:t,loc:{start:{line:2,column:64},end:{line:2,column:73}}}):o))+`</span></summary>
<div class="inside">
`+((l=s(a,"if").call(r,s(e,"description"),{name:"if",hash:{},fn:n.program(1,t,0),inverse:n.noop,data:t,loc:{start:{line:4,column:0},end:{line:4,column:62}}}))!=null?l:"")+`
<p>`+((l=s(a,"if").call(r,s(e,"href"),{name:"if",hash:{},fn:n.program(2,t,0),inverse:n.noop,data:t,loc:{start:{line:5,column:3},end:{line:5,column:67}}}))!=null?l:"")+'<span class="quiet">'+u((o=s(a,"graded")||i(e,"graded",{start:{line:5,column:89},end:{line:5,column:95}}),typeof o===c?o.call(r,{name:"graded",hash:{},data:t,loc:{start:{line:5,column:87},end:{line:5,column:97}}}):o))+`</span></p>
`+((l=s(a,"if").call(r,s(e,"skills"),{name:"if",hash:{},fn:n.program(3,t,0),inverse:n.noop,data:t,loc:{start:{line:6,column:0},end:{line:6,column:144}}}))!=null?l:"")+`
<div class="scroll"><table>
<thead><tr><th scope="col">`+u((s(a,"say")||i(e,"say",{start:{line:8,column:29},end:{line:8,column:32}})).call(r,"page.column.verdict",{name:"say",hash:{},data:t,loc:{start:{line:8,column:27},end:{line:8,column:56}}}))+'</th><th scope="col">'+u((s(a,"say")||i(e,"say",{start:{line:8,column:79},end:{line:8,column:82}})).call(r,"page.column.requirement",{name:"say",hash:{},data:t,loc:{start:{line:8,column:77},end:{line:8,column:110}}}))+'</th><th scope="col">'+u((s(a,"say")||i(e,"say",{start:{line:8,column:133},end:{line:8,column:136}})).call(r,"page.column.proof",{name:"say",hash:{},data:t,loc:{start:{line:8,column:131},end:{line:8,column:158}}}))+`</th></tr></thead>
<tbody>
`+((l=s(a,"each").call(r,s(e,"requirements"),{name:"each",hash:{},fn:n.program(7,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:0},end:{line:11,column:9}}}))!=null?l:"")+`</tbody></table></div>
</div>
</details>
`},usePartial:!0,useData:!0};var on=`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M4 1v14" stroke="#1a7f37" stroke-width="2"/><path d="M5 2h9l-2 3 2 3H5z" fill="#1a7f37"/></svg>
`,_=`data:image/svg+xml;base64,${Buffer.from(on).toString("base64")}`;var tn=60,an=30;function G(n,e,a,m){let{name:t,url:l,commit:o,tracks:i,skills:r,requirements:c,score:u,ready:s,license:p}=n,{say:f}=a,O=un(t),C=[...r,...n.techniques??[]],[k]=i,nn=[f("card.score",{score:u??"?"}),...s?[f("card.ready")]:[],...e?[f("card.progress.capstone")]:[],...k===void 0||k==="none"?[]:[m.track(k)],...p===null?[]:[p]];return{id:O,name:d(t,100),href:j(l),description:n.description===null?null:d(n.description,300),facts:nn.map(y=>d(y,60)).join(" · "),graded:sn(n,a),open:e,trackIds:i.map(y=>d(y,64)).join(`
`),skillIds:C.map(y=>d(y.id,64)).join(`
`),verdictIds:[...new Set(c.map(({verdict:y})=>y))].join(`
`),skills:C.slice(0,tn).map(y=>{let[P]=y.evidence;return{name:d(m.skill(y.id),60),href:P?h(l,o,P.path,P.line):null}}),requirements:c.map(y=>rn(y,n,O,a,m))}}function rn(n,e,a,{say:m,tell:t},l){let o=$(n,e),{url:i,commit:r}=e;return{id:`${a}--${n.id}`,title:l.title(n.id),extra:!n.required,verdict:n.verdict,mark:R[n.verdict],word:m(`verdict.${n.verdict}`),gain:o>0?`+${o}`:null,proof:n.evidence.slice(0,5).map(({path:c,line:u,detail:s})=>({detail:W(d(t(s),300)),place:c==="."?null:`${v(c,80)}${u===void 0?"":`:${u}`}`,href:c==="."?null:h(i,r,c,u)})),reason:cn(n),advice:n.advice===void 0?null:W(d(t(n.advice),600)),snippet:n.fix?.snippet?E(n.fix.snippet,an).join(`
`):null}}function sn(n,{say:e}){let a=d(n.commit,64).slice(0,7),m=U(n),t=m===null?e("page.graded-undated",{commit:a}):e("page.graded",{commit:a,date:m});return K(n)?`${t} · ${e("page.kept")}`:t}var W=n=>n.split(/(`[^`]+`)/).map((e,a)=>a%2?{text:e.slice(1,-1),code:!0}:{text:e,code:!1}),cn=({reason:n,until:e})=>n===void 0?null:`${d(n,200)}${e===void 0?"":` (${d(e,10)})`}`,un=n=>`repository-${d(n,100).replaceAll(" ","-")}`;var V={proven:"✔",reported:"☑",current:"▶",next:"▷",open:"○",unknown:"?"},mn={proven:"met",reported:"quiet",current:"partial",next:"partial",open:"exempt",unknown:"unknown"};function X({progress:n,repositories:e},{parts:a},m){if(!n)return[];let t=new Map(n.parts.map(c=>[c.id,c])),l=new Map(n.items.map(c=>[c.id,c])),o=new Map(e.map(c=>[c.name,c])),[i]=n.next,r=c=>{let u=t.get(c.id),s=c.parts.map(r);return{id:Q(c.id),title:pn(c,m),text:c.text===void 0?null:d(c.text,500),counts:u?dn(u,m):"",aside:u?.counted===!1,open:c.items.some(({id:p})=>p===i)||s.some(({open:p})=>p),items:c.items.map(p=>fn(p,l.get(p.id),o,m)),parts:s}};return a.map(r)}var J=({say:n})=>Object.entries(V).map(([e,a])=>`${a} ${n(`page.state.${e}`)}`).join("  "),Q=n=>`roadmap-${n}`,pn=({weeks:n,title:e},{say:a})=>{let m=d(e,120);return n===void 0?m:a("page.weeks",{weeks:d(n,20),title:m})},dn=({proven:n,provable:e,reported:a,reportable:m},{say:t})=>[...e>0?[t("card.proven",{proven:n,provable:e})]:[],...m>0?[t("card.reported",{reported:a,reportable:m})]:[]].join(" · ");function fn(n,e,a,{say:m}){let t=e?.state??"open";return{id:Q(n.id),title:d(n.title,200),link:x(n.link),mark:V[t],word:m(`page.state.${t}`),tone:mn[t],proof:(e?.proof??[]).map(({repository:l,path:o,line:i})=>{let r=a.get(l),c=o==="."?"":`/${v(o,60)}${i===void 0?"":`:${i}`}`;return{text:`${d(l,60)}${c}`,href:r?h(r.url,r.commit,o,i):null}}),said:x(e?.link),date:e?.date===void 0?null:d(e.date,10)}}var gn="milepost/index.html",ne="milepost/social.png",g=N.default.create();g.registerPartial("part",g.template(F));g.registerPartial("piece",g.template(B));g.registerPartial("repository",g.template(H));var hn=g.template(D);function ee(n,e,a){let{language:m}=a,t=hn(vn(n,e,a),{helpers:{say:l=>m.say(l)},allowProtoPropertiesByDefault:!1,allowProtoMethodsByDefault:!1});return{path:gn,content:t}}function vn(n,e,a){let{language:m,address:t}=a,{say:l}=m,o=S(n,e,a),i={title:u=>d(q(a,u),100),skill:u=>I(a,u),track:u=>L(u,m)},r=kn(n).map(u=>G(u,u.name===n.capstone?.name,m,i)),c=(u,s)=>[...new Set(n.repositories.flatMap(u))].map(p=>({id:d(p,64),name:d(s(p),60)})).sort((p,f)=>p.name<f.name?-1:p.name>f.name?1:0);return{language:m.id,title:l("page.title",{owner:d(n.owner,60),roadmap:o.title}),description:xn(o,m),goal:e.goal===void 0?null:d(e.goal,300),address:t??null,preview:t===void 0?null:new URL("social.png",t).href,figures:Pn(o,n,m),percent:o.percent??0,percentKnown:o.percent!==null,map:bn(o,m),legend:J(m),parts:X(n,e,m),repositories:r,tracks:c(({tracks:u})=>u.filter(s=>s!=="none"),i.track),skills:c(({skills:u,techniques:s})=>[...u,...s??[]].map(({id:p})=>p),i.skill),verdicts:["met","partial","unmet","unknown","exempt"].map(u=>({id:u,name:l(`verdict.${u}`)})),skipped:n.skipped.map(({name:u,reason:s})=>({name:d(u,100),reason:d(m.tell(s),200)})),footer:l("page.footer",{roadmap:`${d(e.id,60)} ${d(e.version,20)}`}),check:T,style:w,script:b,icon:_,policy:["default-src 'none'",`style-src '${Z(w)}'`,`script-src '${Z(b)}'`,"img-src data:","base-uri 'none'","form-action 'none'"].join("; ")}}var kn=({repositories:n,capstone:e})=>[...n].sort((a,m)=>+(m.name===e?.name)-+(a.name===e?.name)||(m.score??-1)-(a.score??-1)||(a.name<m.name?-1:a.name>m.name?1:0));function Pn({percent:n,capstone:e,reported:a,reportable:m},t,l){let{say:o}=l;return[...n===null?[]:[{value:o("card.percent",{percent:n}),label:o("card.progress.proven")}],...m>0?[{value:o("card.of",{proven:a,provable:m}),label:o("page.self-reported")}]:[],...e?[{value:String(e.score??"?"),label:o("page.capstone",{name:e.name,standing:A(e,l)})}]:[],{value:String(t.repositories.length),label:o("page.graded-repositories")}]}var xn=({percent:n,capstone:e,proven:a,provable:m},{say:t})=>[...n===null?[]:[`${t("card.percent",{percent:n})}: ${t("card.proven",{proven:a,provable:m})}`],...e?[t("card.progress.capstone-said",{name:e.name,score:e.score??"?",met:e.met,total:e.total})]:[]].join(". ");function bn(n,e){let[a,m]=["light","dark"].map(l=>z(n,e,M(l)));if(!a||!m)return null;let t=n.miles.map(({title:l,proven:o,provable:i})=>`${l}: ${e.say("card.of",{proven:o,provable:i})}`);return{light:Y(a),dark:Y(m),alt:t.join(". ")}}var Y=n=>`data:image/svg+xml;base64,${Buffer.from(n).toString("base64")}`,Z=n=>`sha256-${yn("sha256").update(n).digest("base64")}`;export{on as a,_ as b,gn as c,ne as d,ee as e};
