import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a as I,b as L,c as S}from"./chunk-4BLF2QJB.js";import{c as V}from"./chunk-RAKQQHC5.js";import{a as q}from"./chunk-FSH3MKAF.js";import{a as R}from"./chunk-UQMW5AVK.js";import{a as d,f as k,g as E,h as b,j as g,k as $}from"./chunk-OGNTY3PB.js";import{e as G}from"./chunk-YCLVSIRP.js";var H=G(V(),1);import{createHash as on}from"node:crypto";var w=`// What the page adds where scripts run: filters, search, deep links into closed sections. Without it everything still reads.
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
      if (event.key === '/' && !/^(?:INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
        event.preventDefault();
        search.focus();
      } else if (event.key === 'Escape' && document.activeElement === search) {
        search.value = '';
        apply();
      }
    });
  }
  // A printed page has nothing to click.
  addEventListener('beforeprint', () => {
    for (const box of document.querySelectorAll('details')) box.open = true;
  });
  addEventListener('hashchange', open);
  open();
})();
`;var O=`:root {
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
  a[href^="https:"]::after {
    content: " (" attr(href) ")";
    font-size: 0.8em;
    color: #333;
  }
}
`;var z={0:function(n,l,a,m,t){var e,o=n.strict,i=l??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<meta property="og:image" content="'+c((e=u(a,"preview")||o(l,"preview",{start:{line:16,column:37},end:{line:16,column:44}}),typeof e===r?e.call(i,{name:"preview",hash:{},data:t,loc:{start:{line:16,column:35},end:{line:16,column:46}}}):e))+`">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="`+c((e=u(a,"description")||o(l,"description",{start:{line:19,column:41},end:{line:19,column:52}}),typeof e===r?e.call(i,{name:"description",hash:{},data:t,loc:{start:{line:19,column:39},end:{line:19,column:54}}}):e))+`">
<meta name="twitter:card" content="summary_large_image">
`},1:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return n.escapeExpression((e=o(a,"goal")||n.strict(l,"goal",{start:{line:29,column:31},end:{line:29,column:35}}),typeof e=="function"?e.call(l??(n.nullContext||{}),{name:"goal",hash:{},data:t,loc:{start:{line:29,column:29},end:{line:29,column:37}}}):e))},2:function(n,l,a,m,t){var e,o=n.strict,i=l??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return"<li><b>"+c((e=u(a,"value")||o(l,"value",{start:{line:31,column:26},end:{line:31,column:31}}),typeof e===r?e.call(i,{name:"value",hash:{},data:t,loc:{start:{line:31,column:24},end:{line:31,column:33}}}):e))+"</b> "+c((e=u(a,"label")||o(l,"label",{start:{line:31,column:40},end:{line:31,column:45}}),typeof e===r?e.call(i,{name:"label",hash:{},data:t,loc:{start:{line:31,column:38},end:{line:31,column:47}}}):e))+`</li>
`},3:function(n,l,a,m,t){var e,o=n.strict,i=l??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<p><progress max="100" value="'+c((e=u(a,"percent")||o(l,"percent",{start:{line:33,column:52},end:{line:33,column:59}}),typeof e===r?e.call(i,{name:"percent",hash:{},data:t,loc:{start:{line:33,column:50},end:{line:33,column:61}}}):e))+'" aria-label="'+c((u(a,"say")||o(l,"say",{start:{line:33,column:77},end:{line:33,column:80}})).call(i,"page.progress",{name:"say",hash:{},data:t,loc:{start:{line:33,column:75},end:{line:33,column:98}}}))+'">'+c((e=u(a,"percent")||o(l,"percent",{start:{line:33,column:102},end:{line:33,column:109}}),typeof e===r?e.call(i,{name:"percent",hash:{},data:t,loc:{start:{line:33,column:100},end:{line:33,column:111}}}):e))+" %</progress></p>"},4:function(n,l,a,m,t){var e=n.lookupProperty||function(o,i){if(Object.prototype.hasOwnProperty.call(o,i))return o[i]};return'<li><a href="#map">'+n.escapeExpression((e(a,"say")||n.strict(l,"say",{start:{line:35,column:32},end:{line:35,column:35}})).call(l??(n.nullContext||{}),"page.map",{name:"say",hash:{},data:t,loc:{start:{line:35,column:30},end:{line:35,column:48}}}))+"</a></li>"},5:function(n,l,a,m,t){var e=n.lookupProperty||function(o,i){if(Object.prototype.hasOwnProperty.call(o,i))return o[i]};return'<li><a href="#roadmap">'+n.escapeExpression((e(a,"say")||n.strict(l,"say",{start:{line:36,column:38},end:{line:36,column:41}})).call(l??(n.nullContext||{}),"page.roadmap",{name:"say",hash:{},data:t,loc:{start:{line:36,column:36},end:{line:36,column:58}}}))+"</a></li>"},6:function(n,l,a,m,t){var e=n.strict,o=n.escapeExpression,i=n.lambda,r=n.lookupProperty||function(c,u){if(Object.prototype.hasOwnProperty.call(c,u))return c[u]};return`<section aria-labelledby="map">
<h2 id="map">`+o((r(a,"say")||e(l,"say",{start:{line:43,column:15},end:{line:43,column:18}})).call(l??(n.nullContext||{}),"page.map",{name:"say",hash:{},data:t,loc:{start:{line:43,column:13},end:{line:43,column:31}}}))+`</h2>
<picture><source media="(prefers-color-scheme: dark)" srcset="`+o(i(e(r(l,"map"),"dark",{start:{line:44,column:64},end:{line:44,column:72}}),l))+'"><img class="map" src="'+o(i(e(r(l,"map"),"light",{start:{line:44,column:100},end:{line:44,column:109}}),l))+'" alt="'+o(i(e(r(l,"map"),"alt",{start:{line:44,column:120},end:{line:44,column:127}}),l))+`"></picture>
</section>
`},7:function(n,l,a,m,t){var e,o,i=n.strict,r=l??(n.nullContext||{}),c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return`<section aria-labelledby="roadmap">
<h2 id="roadmap">`+c((u(a,"say")||i(l,"say",{start:{line:49,column:19},end:{line:49,column:22}})).call(r,"page.roadmap",{name:"say",hash:{},data:t,loc:{start:{line:49,column:17},end:{line:49,column:39}}}))+`</h2>
<p class="quiet">`+c((o=u(a,"legend")||i(l,"legend",{start:{line:50,column:19},end:{line:50,column:25}}),typeof o=="function"?o.call(r,{name:"legend",hash:{},data:t,loc:{start:{line:50,column:17},end:{line:50,column:27}}}):o))+`</p>
`+((e=u(a,"each").call(r,u(l,"parts"),{name:"each",hash:{},fn:n.program(8,t,0),inverse:n.noop,data:t,loc:{start:{line:51,column:0},end:{line:51,column:34}}}))!=null?e:"")+`
</section>
`},8:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return(e=n.invokePartial(o(m,"part"),l,{name:"part",data:t,helpers:a,partials:m,decorators:n.decorators}))!=null?e:""},9:function(n,l,a,m,t){var e,o=n.strict,i=l??(n.nullContext||{}),r=n.escapeExpression,c=n.lookupProperty||function(u,s){if(Object.prototype.hasOwnProperty.call(u,s))return u[s]};return`<form class="filters" hidden role="search">
<label>`+r((c(a,"say")||o(l,"say",{start:{line:58,column:9},end:{line:58,column:12}})).call(i,"page.search",{name:"say",hash:{},data:t,loc:{start:{line:58,column:7},end:{line:58,column:28}}}))+` <input type="search" name="search" aria-keyshortcuts="/"></label>
<label>`+r((c(a,"say")||o(l,"say",{start:{line:59,column:9},end:{line:59,column:12}})).call(i,"page.track",{name:"say",hash:{},data:t,loc:{start:{line:59,column:7},end:{line:59,column:27}}}))+' <select name="track"><option value="">'+r((c(a,"say")||o(l,"say",{start:{line:59,column:68},end:{line:59,column:71}})).call(i,"page.all",{name:"say",hash:{},data:t,loc:{start:{line:59,column:66},end:{line:59,column:84}}}))+"</option>"+((e=c(a,"each").call(i,c(l,"tracks"),{name:"each",hash:{},fn:n.program(10,t,0),inverse:n.noop,data:t,loc:{start:{line:59,column:93},end:{line:59,column:158}}}))!=null?e:"")+`</select></label>
<label>`+r((c(a,"say")||o(l,"say",{start:{line:60,column:9},end:{line:60,column:12}})).call(i,"page.skill",{name:"say",hash:{},data:t,loc:{start:{line:60,column:7},end:{line:60,column:27}}}))+' <select name="skill"><option value="">'+r((c(a,"say")||o(l,"say",{start:{line:60,column:68},end:{line:60,column:71}})).call(i,"page.all",{name:"say",hash:{},data:t,loc:{start:{line:60,column:66},end:{line:60,column:84}}}))+"</option>"+((e=c(a,"each").call(i,c(l,"skills"),{name:"each",hash:{},fn:n.program(10,t,0),inverse:n.noop,data:t,loc:{start:{line:60,column:93},end:{line:60,column:158}}}))!=null?e:"")+`</select></label>
<label>`+r((c(a,"say")||o(l,"say",{start:{line:61,column:9},end:{line:61,column:12}})).call(i,"page.verdict",{name:"say",hash:{},data:t,loc:{start:{line:61,column:7},end:{line:61,column:29}}}))+' <select name="verdict"><option value="">'+r((c(a,"say")||o(l,"say",{start:{line:61,column:72},end:{line:61,column:75}})).call(i,"page.all",{name:"say",hash:{},data:t,loc:{start:{line:61,column:70},end:{line:61,column:88}}}))+"</option>"+((e=c(a,"each").call(i,c(l,"verdicts"),{name:"each",hash:{},fn:n.program(10,t,0),inverse:n.noop,data:t,loc:{start:{line:61,column:97},end:{line:61,column:164}}}))!=null?e:"")+`</select></label>
<p class="quiet" role="status"><span id="count">`+r(n.lambda(o(c(l,"repositories"),"length",{start:{line:62,column:50},end:{line:62,column:69}}),l))+`</span></p>
</form>
`+((e=c(a,"each").call(i,c(l,"repositories"),{name:"each",hash:{},fn:n.program(11,t,0),inverse:n.noop,data:t,loc:{start:{line:64,column:0},end:{line:64,column:47}}}))!=null?e:"")+`
`},10:function(n,l,a,m,t){var e,o=n.strict,i=l??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<option value="'+c((e=u(a,"id")||o(l,"id",{start:{line:59,column:126},end:{line:59,column:128}}),typeof e===r?e.call(i,{name:"id",hash:{},data:t,loc:{start:{line:59,column:124},end:{line:59,column:130}}}):e))+'">'+c((e=u(a,"name")||o(l,"name",{start:{line:59,column:134},end:{line:59,column:138}}),typeof e===r?e.call(i,{name:"name",hash:{},data:t,loc:{start:{line:59,column:132},end:{line:59,column:140}}}):e))+"</option>"},11:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return(e=n.invokePartial(o(m,"repository"),l,{name:"repository",data:t,helpers:a,partials:m,decorators:n.decorators}))!=null?e:""},12:function(n,l,a,m,t){var e=n.lookupProperty||function(o,i){if(Object.prototype.hasOwnProperty.call(o,i))return o[i]};return"<p>"+n.escapeExpression((e(a,"say")||n.strict(l,"say",{start:{line:66,column:5},end:{line:66,column:8}})).call(l??(n.nullContext||{}),"page.nothing",{name:"say",hash:{},data:t,loc:{start:{line:66,column:3},end:{line:66,column:25}}}))+`</p>
`},13:function(n,l,a,m,t){var e,o=l??(n.nullContext||{}),i=n.lookupProperty||function(r,c){if(Object.prototype.hasOwnProperty.call(r,c))return r[c]};return"<h3>"+n.escapeExpression((i(a,"say")||n.strict(l,"say",{start:{line:69,column:6},end:{line:69,column:9}})).call(o,"page.skipped",{name:"say",hash:{},data:t,loc:{start:{line:69,column:4},end:{line:69,column:26}}}))+`</h3>
<ul>`+((e=i(a,"each").call(o,i(l,"skipped"),{name:"each",hash:{},fn:n.program(14,t,0),inverse:n.noop,data:t,loc:{start:{line:70,column:4},end:{line:70,column:59}}}))!=null?e:"")+`</ul>
`},14:function(n,l,a,m,t){var e,o=n.strict,i=l??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return"<li>"+c((e=u(a,"name")||o(l,"name",{start:{line:70,column:27},end:{line:70,column:31}}),typeof e===r?e.call(i,{name:"name",hash:{},data:t,loc:{start:{line:70,column:25},end:{line:70,column:33}}}):e))+": "+c((e=u(a,"reason")||o(l,"reason",{start:{line:70,column:37},end:{line:70,column:43}}),typeof e===r?e.call(i,{name:"reason",hash:{},data:t,loc:{start:{line:70,column:35},end:{line:70,column:45}}}):e))+"</li>"},compiler:[8,">= 4.3.0"],main:function(n,l,a,m,t){var e,o,i=n.strict,r=l??(n.nullContext||{}),c="function",u=n.escapeExpression,s=n.lookupProperty||function(p,f){if(Object.prototype.hasOwnProperty.call(p,f))return p[f]};return`<!doctype html>
<html lang="`+u((o=s(a,"language")||i(l,"language",{start:{line:2,column:14},end:{line:2,column:22}}),typeof o===c?o.call(r,{name:"language",hash:{},data:t,loc:{start:{line:2,column:12},end:{line:2,column:24}}}):o))+`">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="`+u((o=s(a,"policy")||i(l,"policy",{start:{line:6,column:54},end:{line:6,column:60}}),typeof o===c?o.call(r,{name:"policy",hash:{},data:t,loc:{start:{line:6,column:52},end:{line:6,column:62}}}):o))+`">
<meta name="generator" content="Milepost">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>`+u((o=s(a,"title")||i(l,"title",{start:{line:10,column:9},end:{line:10,column:14}}),typeof o===c?o.call(r,{name:"title",hash:{},data:t,loc:{start:{line:10,column:7},end:{line:10,column:16}}}):o))+`</title>
<meta name="description" content="`+u((o=s(a,"description")||i(l,"description",{start:{line:11,column:36},end:{line:11,column:47}}),typeof o===c?o.call(r,{name:"description",hash:{},data:t,loc:{start:{line:11,column:34},end:{line:11,column:49}}}):o))+`">
<meta property="og:type" content="profile">
<meta property="og:title" content="`+u((o=s(a,"title")||i(l,"title",{start:{line:13,column:37},end:{line:13,column:42}}),typeof o===c?o.call(r,{name:"title",hash:{},data:t,loc:{start:{line:13,column:35},end:{line:13,column:44}}}):o))+`">
<meta property="og:description" content="`+u((o=s(a,"description")||i(l,"description",{start:{line:14,column:43},end:{line:14,column:54}}),typeof o===c?o.call(r,{name:"description",hash:{},data:t,loc:{start:{line:14,column:41},end:{line:14,column:56}}}):o))+`">
`+((e=s(a,"if").call(r,s(l,"preview"),{name:"if",hash:{},fn:n.program(0,t,0),inverse:n.noop,data:t,loc:{start:{line:15,column:0},end:{line:21,column:7}}}))!=null?e:"")+"<style>"+((e=(o=s(a,"style")||i(l,"style",{start:{line:22,column:10},end:{line:22,column:15}}),typeof o===c?o.call(r,{name:"style",hash:{},data:t,loc:{start:{line:22,column:7},end:{line:22,column:18}}}):o))!=null?e:"")+`</style>
</head>
<body>
<a class="skip" href="#main">`+u((s(a,"say")||i(l,"say",{start:{line:25,column:31},end:{line:25,column:34}})).call(r,"page.skip",{name:"say",hash:{},data:t,loc:{start:{line:25,column:29},end:{line:25,column:48}}}))+`</a>
<div class="wrap">
<header class="top">
<h1>`+u((o=s(a,"title")||i(l,"title",{start:{line:28,column:6},end:{line:28,column:11}}),typeof o===c?o.call(r,{name:"title",hash:{},data:t,loc:{start:{line:28,column:4},end:{line:28,column:13}}}):o))+`</h1>
<p class="quiet">`+((e=s(a,"if").call(r,s(l,"goal"),{name:"if",hash:{},fn:n.program(1,t,0),inverse:n.noop,data:t,loc:{start:{line:29,column:17},end:{line:29,column:44}}}))!=null?e:"")+`</p>
<ul class="figures">
`+((e=s(a,"each").call(r,s(l,"figures"),{name:"each",hash:{},fn:n.program(2,t,0),inverse:n.noop,data:t,loc:{start:{line:31,column:0},end:{line:32,column:9}}}))!=null?e:"")+`</ul>
`+((e=s(a,"if").call(r,s(l,"percentKnown"),{name:"if",hash:{},fn:n.program(3,t,0),inverse:n.noop,data:t,loc:{start:{line:33,column:0},end:{line:33,column:135}}}))!=null?e:"")+`
<nav aria-label="`+u((s(a,"say")||i(l,"say",{start:{line:34,column:19},end:{line:34,column:22}})).call(r,"page.contents",{name:"say",hash:{},data:t,loc:{start:{line:34,column:17},end:{line:34,column:40}}}))+`"><ul>
`+((e=s(a,"if").call(r,s(l,"map"),{name:"if",hash:{},fn:n.program(4,t,0),inverse:n.noop,data:t,loc:{start:{line:35,column:0},end:{line:35,column:64}}}))!=null?e:"")+`
`+((e=s(a,"if").call(r,s(l,"parts"),{name:"if",hash:{},fn:n.program(5,t,0),inverse:n.noop,data:t,loc:{start:{line:36,column:0},end:{line:36,column:74}}}))!=null?e:"")+`
<li><a href="#repositories">`+u((s(a,"say")||i(l,"say",{start:{line:37,column:30},end:{line:37,column:33}})).call(r,"page.repositories",{name:"say",hash:{},data:t,loc:{start:{line:37,column:28},end:{line:37,column:55}}}))+`</a></li>
</ul></nav>
</header>
<main id="main">
`+((e=s(a,"if").call(r,s(l,"map"),{name:"if",hash:{},fn:n.program(6,t,0),inverse:n.noop,data:t,loc:{start:{line:41,column:0},end:{line:46,column:7}}}))!=null?e:"")+((e=s(a,"if").call(r,s(l,"parts"),{name:"if",hash:{},fn:n.program(7,t,0),inverse:n.noop,data:t,loc:{start:{line:47,column:0},end:{line:53,column:7}}}))!=null?e:"")+`<section aria-labelledby="repositories">
<h2 id="repositories">`+u((s(a,"say")||i(l,"say",{start:{line:55,column:24},end:{line:55,column:27}})).call(r,"page.repositories",{name:"say",hash:{},data:t,loc:{start:{line:55,column:22},end:{line:55,column:49}}}))+`</h2>
`+((e=s(a,"if").call(r,s(l,"repositories"),{name:"if",hash:{},fn:n.program(9,t,0),inverse:n.program(12,t,0),data:t,loc:{start:{line:56,column:0},end:{line:67,column:7}}}))!=null?e:"")+((e=s(a,"if").call(r,s(l,"skipped"),{name:"if",hash:{},fn:n.program(13,t,0),inverse:n.noop,data:t,loc:{start:{line:68,column:0},end:{line:71,column:7}}}))!=null?e:"")+`</section>
</main>
<footer>`+u((o=s(a,"footer")||i(l,"footer",{start:{line:74,column:10},end:{line:74,column:16}}),typeof o===c?o.call(r,{name:"footer",hash:{},data:t,loc:{start:{line:74,column:8},end:{line:74,column:18}}}):o))+`</footer>
</div>
<script>`+((e=(o=s(a,"script")||i(l,"script",{start:{line:76,column:11},end:{line:76,column:17}}),typeof o===c?o.call(r,{name:"script",hash:{},data:t,loc:{start:{line:76,column:8},end:{line:76,column:20}}}):o))!=null?e:"")+`</script>
</body>
</html>
`},usePartial:!0,useData:!0};var A={0:function(n,l,a,m,t){return" open"},1:function(n,l,a,m,t){var e=n.lookupProperty||function(o,i){if(Object.prototype.hasOwnProperty.call(o,i))return o[i]};return" · "+n.escapeExpression((e(a,"say")||n.strict(l,"say",{start:{line:2,column:93},end:{line:2,column:96}})).call(l??(n.nullContext||{}),"page.not-chosen",{name:"say",hash:{},data:t,loc:{start:{line:2,column:91},end:{line:2,column:116}}}))},2:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return'<p class="quiet">'+n.escapeExpression((e=o(a,"text")||n.strict(l,"text",{start:{line:4,column:31},end:{line:4,column:35}}),typeof e=="function"?e.call(l??(n.nullContext||{}),{name:"text",hash:{},data:t,loc:{start:{line:4,column:29},end:{line:4,column:37}}}):e))+"</p>"},3:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return`<ul class="items">
`+((e=o(a,"each").call(l??(n.nullContext||{}),o(l,"items"),{name:"each",hash:{},fn:n.program(4,t,0),inverse:n.noop,data:t,loc:{start:{line:6,column:0},end:{line:7,column:9}}}))!=null?e:"")+"</ul>"},4:function(n,l,a,m,t){var e,o,i=n.strict,r=l??(n.nullContext||{}),c="function",u=n.escapeExpression,s=n.lookupProperty||function(p,f){if(Object.prototype.hasOwnProperty.call(p,f))return p[f]};return'<li id="'+u((o=s(a,"id")||i(l,"id",{start:{line:6,column:25},end:{line:6,column:27}}),typeof o===c?o.call(r,{name:"id",hash:{},data:t,loc:{start:{line:6,column:23},end:{line:6,column:29}}}):o))+'"><span class="verdict '+u((o=s(a,"tone")||i(l,"tone",{start:{line:6,column:54},end:{line:6,column:58}}),typeof o===c?o.call(r,{name:"tone",hash:{},data:t,loc:{start:{line:6,column:52},end:{line:6,column:60}}}):o))+'"><span aria-hidden="true">'+u((o=s(a,"mark")||i(l,"mark",{start:{line:6,column:89},end:{line:6,column:93}}),typeof o===c?o.call(r,{name:"mark",hash:{},data:t,loc:{start:{line:6,column:87},end:{line:6,column:95}}}):o))+'</span><span class="unseen">'+u((o=s(a,"word")||i(l,"word",{start:{line:6,column:125},end:{line:6,column:129}}),typeof o===c?o.call(r,{name:"word",hash:{},data:t,loc:{start:{line:6,column:123},end:{line:6,column:131}}}):o))+"</span></span> "+((e=s(a,"if").call(r,s(l,"link"),{name:"if",hash:{},fn:n.program(5,t,0),inverse:n.program(6,t,0),data:t,loc:{start:{line:6,column:146},end:{line:6,column:229}}}))!=null?e:"")+((e=s(a,"each").call(r,s(l,"proof"),{name:"each",hash:{},fn:n.program(7,t,0),inverse:n.noop,data:t,loc:{start:{line:6,column:229},end:{line:6,column:348}}}))!=null?e:"")+((e=s(a,"if").call(r,s(l,"said"),{name:"if",hash:{},fn:n.program(10,t,0),inverse:n.noop,data:t,loc:{start:{line:6,column:348},end:{line:6,column:436}}}))!=null?e:"")+((e=s(a,"if").call(r,s(l,"date"),{name:"if",hash:{},fn:n.program(11,t,0),inverse:n.noop,data:t,loc:{start:{line:6,column:436},end:{line:6,column:466}}}))!=null?e:"")+`</li>
`},5:function(n,l,a,m,t){var e,o=n.strict,i=l??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<a href="'+c((e=u(a,"link")||o(l,"link",{start:{line:6,column:169},end:{line:6,column:173}}),typeof e===r?e.call(i,{name:"link",hash:{},data:t,loc:{start:{line:6,column:167},end:{line:6,column:175}}}):e))+'" rel="nofollow">'+c((e=u(a,"title")||o(l,"title",{start:{line:6,column:194},end:{line:6,column:199}}),typeof e===r?e.call(i,{name:"title",hash:{},data:t,loc:{start:{line:6,column:192},end:{line:6,column:201}}}):e))+"</a>"},6:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return n.escapeExpression((e=o(a,"title")||n.strict(l,"title",{start:{line:6,column:215},end:{line:6,column:220}}),typeof e=="function"?e.call(l??(n.nullContext||{}),{name:"title",hash:{},data:t,loc:{start:{line:6,column:213},end:{line:6,column:222}}}):e))},7:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return" · "+((e=o(a,"if").call(l??(n.nullContext||{}),o(l,"href"),{name:"if",hash:{},fn:n.program(8,t,0),inverse:n.program(9,t,0),data:t,loc:{start:{line:6,column:247},end:{line:6,column:339}}}))!=null?e:"")},8:function(n,l,a,m,t){var e,o=n.strict,i=l??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<a href="'+c((e=u(a,"href")||o(l,"href",{start:{line:6,column:270},end:{line:6,column:274}}),typeof e===r?e.call(i,{name:"href",hash:{},data:t,loc:{start:{line:6,column:268},end:{line:6,column:276}}}):e))+'"><code>'+c((e=u(a,"text")||o(l,"text",{start:{line:6,column:286},end:{line:6,column:290}}),typeof e===r?e.call(i,{name:"text",hash:{},data:t,loc:{start:{line:6,column:284},end:{line:6,column:292}}}):e))+"</code></a>"},9:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return"<code>"+n.escapeExpression((e=o(a,"text")||n.strict(l,"text",{start:{line:6,column:319},end:{line:6,column:323}}),typeof e=="function"?e.call(l??(n.nullContext||{}),{name:"text",hash:{},data:t,loc:{start:{line:6,column:317},end:{line:6,column:325}}}):e))+"</code>"},10:function(n,l,a,m,t){var e,o=n.strict,i=l??(n.nullContext||{}),r=n.escapeExpression,c=n.lookupProperty||function(u,s){if(Object.prototype.hasOwnProperty.call(u,s))return u[s]};return' · <a href="'+r((e=c(a,"said")||o(l,"said",{start:{line:6,column:374},end:{line:6,column:378}}),typeof e=="function"?e.call(i,{name:"said",hash:{},data:t,loc:{start:{line:6,column:372},end:{line:6,column:380}}}):e))+'" rel="nofollow noopener">'+r((c(a,"say")||o(l,"say",{start:{line:6,column:408},end:{line:6,column:411}})).call(i,"page.said",{name:"say",hash:{},data:t,loc:{start:{line:6,column:406},end:{line:6,column:425}}}))+"</a>"},11:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return" · "+n.escapeExpression((e=o(a,"date")||n.strict(l,"date",{start:{line:6,column:453},end:{line:6,column:457}}),typeof e=="function"?e.call(l??(n.nullContext||{}),{name:"date",hash:{},data:t,loc:{start:{line:6,column:451},end:{line:6,column:459}}}):e))},12:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return(e=n.invokePartial(o(m,"part"),l,{name:"part",data:t,helpers:a,partials:m,decorators:n.decorators}))!=null?e:""},compiler:[8,">= 4.3.0"],main:function(n,l,a,m,t){var e,o,i=n.strict,r=l??(n.nullContext||{}),c="function",u=n.escapeExpression,s=n.lookupProperty||function(p,f){if(Object.prototype.hasOwnProperty.call(p,f))return p[f]};return'<details id="'+u((o=s(a,"id")||i(l,"id",{start:{line:1,column:15},end:{line:1,column:17}}),typeof o===c?o.call(r,{name:"id",hash:{},data:t,loc:{start:{line:1,column:13},end:{line:1,column:19}}}):o))+'"'+((e=s(a,"if").call(r,s(l,"open"),{name:"if",hash:{},fn:n.program(0,t,0),inverse:n.noop,data:t,loc:{start:{line:1,column:20},end:{line:1,column:44}}}))!=null?e:"")+`>
<summary><span class="name">`+u((o=s(a,"title")||i(l,"title",{start:{line:2,column:30},end:{line:2,column:35}}),typeof o===c?o.call(r,{name:"title",hash:{},data:t,loc:{start:{line:2,column:28},end:{line:2,column:37}}}):o))+'</span> <span class="facts">'+u((o=s(a,"counts")||i(l,"counts",{start:{line:2,column:67},end:{line:2,column:73}}),typeof o===c?o.call(r,{name:"counts",hash:{},data:t,loc:{start:{line:2,column:65},end:{line:2,column:75}}}):o))+((e=s(a,"if").call(r,s(l,"aside"),{name:"if",hash:{},fn:n.program(1,t,0),inverse:n.noop,data:t,loc:{start:{line:2,column:75},end:{line:2,column:123}}}))!=null?e:"")+`</span></summary>
<div class="inside">
`+((e=s(a,"if").call(r,s(l,"text"),{name:"if",hash:{},fn:n.program(2,t,0),inverse:n.noop,data:t,loc:{start:{line:4,column:0},end:{line:4,column:48}}}))!=null?e:"")+`
`+((e=s(a,"if").call(r,s(l,"items"),{name:"if",hash:{},fn:n.program(3,t,0),inverse:n.noop,data:t,loc:{start:{line:5,column:0},end:{line:7,column:21}}}))!=null?e:"")+`
`+((e=s(a,"each").call(r,s(l,"parts"),{name:"each",hash:{},fn:n.program(12,t,0),inverse:n.noop,data:t,loc:{start:{line:8,column:0},end:{line:8,column:34}}}))!=null?e:"")+`
</div>
</details>
`},usePartial:!0,useData:!0};var M={0:function(n,l,a,m,t){return" open"},1:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return"<p>"+n.escapeExpression((e=o(a,"description")||n.strict(l,"description",{start:{line:4,column:24},end:{line:4,column:35}}),typeof e=="function"?e.call(l??(n.nullContext||{}),{name:"description",hash:{},data:t,loc:{start:{line:4,column:22},end:{line:4,column:37}}}):e))+"</p>"},2:function(n,l,a,m,t){var e,o=n.strict,i=l??(n.nullContext||{}),r=n.escapeExpression,c=n.lookupProperty||function(u,s){if(Object.prototype.hasOwnProperty.call(u,s))return u[s]};return'<a href="'+r((e=c(a,"href")||o(l,"href",{start:{line:5,column:26},end:{line:5,column:30}}),typeof e=="function"?e.call(i,{name:"href",hash:{},data:t,loc:{start:{line:5,column:24},end:{line:5,column:32}}}):e))+'">'+r((c(a,"say")||o(l,"say",{start:{line:5,column:36},end:{line:5,column:39}})).call(i,"page.open",{name:"say",hash:{},data:t,loc:{start:{line:5,column:34},end:{line:5,column:53}}}))+"</a> · "},3:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return"<p>"+((e=o(a,"each").call(l??(n.nullContext||{}),o(l,"skills"),{name:"each",hash:{},fn:n.program(4,t,0),inverse:n.noop,data:t,loc:{start:{line:6,column:17},end:{line:6,column:133}}}))!=null?e:"")+"</p>"},4:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return'<span class="tag">'+((e=o(a,"if").call(l??(n.nullContext||{}),o(l,"href"),{name:"if",hash:{},fn:n.program(5,t,0),inverse:n.program(6,t,0),data:t,loc:{start:{line:6,column:51},end:{line:6,column:117}}}))!=null?e:"")+"</span>"},5:function(n,l,a,m,t){var e,o=n.strict,i=l??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<a href="'+c((e=u(a,"href")||o(l,"href",{start:{line:6,column:74},end:{line:6,column:78}}),typeof e===r?e.call(i,{name:"href",hash:{},data:t,loc:{start:{line:6,column:72},end:{line:6,column:80}}}):e))+'">'+c((e=u(a,"name")||o(l,"name",{start:{line:6,column:84},end:{line:6,column:88}}),typeof e===r?e.call(i,{name:"name",hash:{},data:t,loc:{start:{line:6,column:82},end:{line:6,column:90}}}):e))+"</a>"},6:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return n.escapeExpression((e=o(a,"name")||n.strict(l,"name",{start:{line:6,column:104},end:{line:6,column:108}}),typeof e=="function"?e.call(l??(n.nullContext||{}),{name:"name",hash:{},data:t,loc:{start:{line:6,column:102},end:{line:6,column:110}}}):e))},7:function(n,l,a,m,t){var e,o,i=n.strict,r=l??(n.nullContext||{}),c="function",u=n.escapeExpression,s=n.lookupProperty||function(p,f){if(Object.prototype.hasOwnProperty.call(p,f))return p[f]};return'<tr id="'+u((o=s(a,"id")||i(l,"id",{start:{line:10,column:32},end:{line:10,column:34}}),typeof o===c?o.call(r,{name:"id",hash:{},data:t,loc:{start:{line:10,column:30},end:{line:10,column:36}}}):o))+'"><td><span class="verdict '+u((o=s(a,"verdict")||i(l,"verdict",{start:{line:10,column:65},end:{line:10,column:72}}),typeof o===c?o.call(r,{name:"verdict",hash:{},data:t,loc:{start:{line:10,column:63},end:{line:10,column:74}}}):o))+'">'+u((o=s(a,"mark")||i(l,"mark",{start:{line:10,column:78},end:{line:10,column:82}}),typeof o===c?o.call(r,{name:"mark",hash:{},data:t,loc:{start:{line:10,column:76},end:{line:10,column:84}}}):o))+" "+u((o=s(a,"word")||i(l,"word",{start:{line:10,column:87},end:{line:10,column:91}}),typeof o===c?o.call(r,{name:"word",hash:{},data:t,loc:{start:{line:10,column:85},end:{line:10,column:93}}}):o))+'</span></td><td><a href="#'+u((o=s(a,"id")||i(l,"id",{start:{line:10,column:121},end:{line:10,column:123}}),typeof o===c?o.call(r,{name:"id",hash:{},data:t,loc:{start:{line:10,column:119},end:{line:10,column:125}}}):o))+'">'+u((o=s(a,"title")||i(l,"title",{start:{line:10,column:129},end:{line:10,column:134}}),typeof o===c?o.call(r,{name:"title",hash:{},data:t,loc:{start:{line:10,column:127},end:{line:10,column:136}}}):o))+"</a>"+((e=s(a,"if").call(r,s(l,"extra"),{name:"if",hash:{},fn:n.program(8,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:140},end:{line:10,column:208}}}))!=null?e:"")+((e=s(a,"if").call(r,s(l,"gain"),{name:"if",hash:{},fn:n.program(9,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:208},end:{line:10,column:243}}}))!=null?e:"")+"</td><td>"+((e=s(a,"each").call(r,s(l,"proof"),{name:"each",hash:{},fn:n.program(10,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:252},end:{line:10,column:408}}}))!=null?e:"")+((e=s(a,"if").call(r,s(l,"reason"),{name:"if",hash:{},fn:n.program(14,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:408},end:{line:10,column:446}}}))!=null?e:"")+((e=s(a,"if").call(r,s(l,"advice"),{name:"if",hash:{},fn:n.program(15,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:446},end:{line:10,column:498}}}))!=null?e:"")+((e=s(a,"if").call(r,s(l,"snippet"),{name:"if",hash:{},fn:n.program(16,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:498},end:{line:10,column:555}}}))!=null?e:"")+`</td></tr>
`},8:function(n,l,a,m,t){var e=n.lookupProperty||function(o,i){if(Object.prototype.hasOwnProperty.call(o,i))return o[i]};return' <span class="quiet">'+n.escapeExpression((e(a,"say")||n.strict(l,"say",{start:{line:10,column:176},end:{line:10,column:179}})).call(l??(n.nullContext||{}),"page.extra",{name:"say",hash:{},data:t,loc:{start:{line:10,column:174},end:{line:10,column:194}}}))+"</span>"},9:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return" <b>"+n.escapeExpression((e=o(a,"gain")||n.strict(l,"gain",{start:{line:10,column:226},end:{line:10,column:230}}),typeof e=="function"?e.call(l??(n.nullContext||{}),{name:"gain",hash:{},data:t,loc:{start:{line:10,column:224},end:{line:10,column:232}}}):e))+"</b>"},10:function(n,l,a,m,t){var e,o,i=l??(n.nullContext||{}),r=n.lookupProperty||function(c,u){if(Object.prototype.hasOwnProperty.call(c,u))return c[u]};return"<p>"+n.escapeExpression((o=r(a,"detail")||n.strict(l,"detail",{start:{line:10,column:272},end:{line:10,column:278}}),typeof o=="function"?o.call(i,{name:"detail",hash:{},data:t,loc:{start:{line:10,column:270},end:{line:10,column:280}}}):o))+((e=r(a,"if").call(i,r(l,"place"),{name:"if",hash:{},fn:n.program(11,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:280},end:{line:10,column:395}}}))!=null?e:"")+"</p>"},11:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return" "+((e=o(a,"if").call(l??(n.nullContext||{}),o(l,"href"),{name:"if",hash:{},fn:n.program(12,t,0),inverse:n.program(13,t,0),data:t,loc:{start:{line:10,column:294},end:{line:10,column:388}}}))!=null?e:"")},12:function(n,l,a,m,t){var e,o=n.strict,i=l??(n.nullContext||{}),r="function",c=n.escapeExpression,u=n.lookupProperty||function(s,p){if(Object.prototype.hasOwnProperty.call(s,p))return s[p]};return'<a href="'+c((e=u(a,"href")||o(l,"href",{start:{line:10,column:317},end:{line:10,column:321}}),typeof e===r?e.call(i,{name:"href",hash:{},data:t,loc:{start:{line:10,column:315},end:{line:10,column:323}}}):e))+'"><code>'+c((e=u(a,"place")||o(l,"place",{start:{line:10,column:333},end:{line:10,column:338}}),typeof e===r?e.call(i,{name:"place",hash:{},data:t,loc:{start:{line:10,column:331},end:{line:10,column:340}}}):e))+"</code></a>"},13:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return"<code>"+n.escapeExpression((e=o(a,"place")||n.strict(l,"place",{start:{line:10,column:367},end:{line:10,column:372}}),typeof e=="function"?e.call(l??(n.nullContext||{}),{name:"place",hash:{},data:t,loc:{start:{line:10,column:365},end:{line:10,column:374}}}):e))+"</code>"},14:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return"<p>"+n.escapeExpression((e=o(a,"reason")||n.strict(l,"reason",{start:{line:10,column:427},end:{line:10,column:433}}),typeof e=="function"?e.call(l??(n.nullContext||{}),{name:"reason",hash:{},data:t,loc:{start:{line:10,column:425},end:{line:10,column:435}}}):e))+"</p>"},15:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return'<p class="quiet">'+n.escapeExpression((e=o(a,"advice")||n.strict(l,"advice",{start:{line:10,column:479},end:{line:10,column:485}}),typeof e=="function"?e.call(l??(n.nullContext||{}),{name:"advice",hash:{},data:t,loc:{start:{line:10,column:477},end:{line:10,column:487}}}):e))+"</p>"},16:function(n,l,a,m,t){var e,o=n.lookupProperty||function(i,r){if(Object.prototype.hasOwnProperty.call(i,r))return i[r]};return"<pre><code>"+n.escapeExpression((e=o(a,"snippet")||n.strict(l,"snippet",{start:{line:10,column:526},end:{line:10,column:533}}),typeof e=="function"?e.call(l??(n.nullContext||{}),{name:"snippet",hash:{},data:t,loc:{start:{line:10,column:524},end:{line:10,column:535}}}):e))+"</code></pre>"},compiler:[8,">= 4.3.0"],main:function(n,l,a,m,t){var e,o,i=n.strict,r=l??(n.nullContext||{}),c="function",u=n.escapeExpression,s=n.lookupProperty||function(p,f){if(Object.prototype.hasOwnProperty.call(p,f))return p[f]};return'<details id="'+u((o=s(a,"id")||i(l,"id",{start:{line:1,column:15},end:{line:1,column:17}}),typeof o===c?o.call(r,{name:"id",hash:{},data:t,loc:{start:{line:1,column:13},end:{line:1,column:19}}}):o))+'" data-repository data-tracks="'+u((o=s(a,"trackIds")||i(l,"trackIds",{start:{line:1,column:52},end:{line:1,column:60}}),typeof o===c?o.call(r,{name:"trackIds",hash:{},data:t,loc:{start:{line:1,column:50},end:{line:1,column:62}}}):o))+'" data-skills="'+u((o=s(a,"skillIds")||i(l,"skillIds",{start:{line:1,column:79},end:{line:1,column:87}}),typeof o===c?o.call(r,{name:"skillIds",hash:{},data:t,loc:{start:{line:1,column:77},end:{line:1,column:89}}}):o))+'" data-verdicts="'+u((o=s(a,"verdictIds")||i(l,"verdictIds",{start:{line:1,column:108},end:{line:1,column:118}}),typeof o===c?o.call(r,{name:"verdictIds",hash:{},data:t,loc:{start:{line:1,column:106},end:{line:1,column:120}}}):o))+'"'+((e=s(a,"if").call(r,s(l,"open"),{name:"if",hash:{},fn:n.program(0,t,0),inverse:n.noop,data:t,loc:{start:{line:1,column:121},end:{line:1,column:145}}}))!=null?e:"")+`>
<summary><span class="name">`+u((o=s(a,"name")||i(l,"name",{start:{line:2,column:30},end:{line:2,column:34}}),typeof o===c?o.call(r,{name:"name",hash:{},data:t,loc:{start:{line:2,column:28},end:{line:2,column:36}}}):o))+'</span> <span class="facts">'+u((o=s(a,"facts")||i(l,"facts",{start:{line:2,column:66},end:{line:2,column:71}}),typeof o===c?o.call(r,{name:"facts",hash:{},data:t,loc:{start:{line:2,column:64},end:{line:2,column:73}}}):o))+`</span></summary>
<div class="inside">
`+((e=s(a,"if").call(r,s(l,"description"),{name:"if",hash:{},fn:n.program(1,t,0),inverse:n.noop,data:t,loc:{start:{line:4,column:0},end:{line:4,column:48}}}))!=null?e:"")+`
<p>`+((e=s(a,"if").call(r,s(l,"href"),{name:"if",hash:{},fn:n.program(2,t,0),inverse:n.noop,data:t,loc:{start:{line:5,column:3},end:{line:5,column:67}}}))!=null?e:"")+'<span class="quiet">'+u((o=s(a,"graded")||i(l,"graded",{start:{line:5,column:89},end:{line:5,column:95}}),typeof o===c?o.call(r,{name:"graded",hash:{},data:t,loc:{start:{line:5,column:87},end:{line:5,column:97}}}):o))+`</span></p>
`+((e=s(a,"if").call(r,s(l,"skills"),{name:"if",hash:{},fn:n.program(3,t,0),inverse:n.noop,data:t,loc:{start:{line:6,column:0},end:{line:6,column:144}}}))!=null?e:"")+`
<div class="scroll"><table>
<thead><tr><th scope="col">`+u((s(a,"say")||i(l,"say",{start:{line:8,column:29},end:{line:8,column:32}})).call(r,"page.column.verdict",{name:"say",hash:{},data:t,loc:{start:{line:8,column:27},end:{line:8,column:56}}}))+'</th><th scope="col">'+u((s(a,"say")||i(l,"say",{start:{line:8,column:79},end:{line:8,column:82}})).call(r,"page.column.requirement",{name:"say",hash:{},data:t,loc:{start:{line:8,column:77},end:{line:8,column:110}}}))+'</th><th scope="col">'+u((s(a,"say")||i(l,"say",{start:{line:8,column:133},end:{line:8,column:136}})).call(r,"page.column.proof",{name:"say",hash:{},data:t,loc:{start:{line:8,column:131},end:{line:8,column:158}}}))+`</th></tr></thead>
<tbody>
`+((e=s(a,"each").call(r,s(l,"requirements"),{name:"each",hash:{},fn:n.program(7,t,0),inverse:n.noop,data:t,loc:{start:{line:10,column:0},end:{line:11,column:9}}}))!=null?e:"")+`</tbody></table></div>
</div>
</details>
`},useData:!0};var X=60,J=30;function T(n,l,a,m){let{name:t,url:e,commit:o,committed:i,tracks:r,skills:c,requirements:u,score:s,ready:p,license:f}=n,{say:v}=a,C=Z(t),j=[...c,...n.techniques??[]],[P]=r,W=[v("card.score",{score:s??"?"}),...p?[v("card.ready")]:[],...l?[v("card.progress.capstone")]:[],...P===void 0||P==="none"?[]:[m.track(P)],...f===null?[]:[f]];return{id:C,name:d(t,100),href:E(e),description:n.description===null?null:d(n.description,300),facts:W.map(y=>d(y,60)).join(" · "),graded:v("page.graded",{commit:d(o,64).slice(0,7),date:d(i??"",10)}),open:l,trackIds:r.map(y=>d(y,64)).join(`
`),skillIds:j.map(y=>d(y.id,64)).join(`
`),verdictIds:[...new Set(u.map(({verdict:y})=>y))].join(`
`),skills:j.slice(0,X).map(y=>{let[x]=y.evidence;return{name:d(m.skill(y.id),60),href:x?g(e,o,x.path,x.line):null}}),requirements:u.map(y=>Q(y,n,C,a,m))}}function Q(n,l,a,{say:m},t){let e=q(n,l),{url:o,commit:i}=l;return{id:`${a}--${n.id}`,title:t.title(n.id),extra:!n.required,verdict:n.verdict,mark:R[n.verdict],word:m(`verdict.${n.verdict}`),gain:e>0?`+${e}`:null,proof:n.evidence.slice(0,5).map(({path:r,line:c,detail:u})=>({detail:d(u,300),place:r==="."?null:`${k(r,80)}${c===void 0?"":`:${c}`}`,href:r==="."?null:g(o,i,r,c)})),reason:Y(n),advice:n.advice===void 0?null:d(n.advice,600),snippet:n.fix?.snippet?$(n.fix.snippet,J).join(`
`):null}}var Y=({reason:n,until:l})=>n===void 0?null:`${d(n,200)}${l===void 0?"":` (${d(l,10)})`}`,Z=n=>`repository-${d(n,100).replaceAll(" ","-")}`;var F={proven:"✔",reported:"☑",current:"▶",next:"▷",open:"○",unknown:"?"},N={proven:"met",reported:"quiet",current:"partial",next:"partial",open:"exempt",unknown:"unknown"};function U({progress:n,repositories:l},{parts:a},m){if(!n)return[];let t=new Map(n.parts.map(c=>[c.id,c])),e=new Map(n.items.map(c=>[c.id,c])),o=new Map(l.map(c=>[c.name,c])),[i]=n.next,r=c=>{let u=t.get(c.id),s=c.parts.map(r);return{id:K(c.id),title:nn(c,m),text:c.text===void 0?null:d(c.text,500),counts:u?ln(u,m):"",aside:u?.counted===!1,open:c.items.some(({id:p})=>p===i)||s.some(({open:p})=>p),items:c.items.map(p=>en(p,e.get(p.id),o,m)),parts:s}};return a.map(r)}var D=({say:n})=>Object.entries(F).map(([l,a])=>`${a} ${n(`page.state.${l}`)}`).join("  "),K=n=>`roadmap-${n}`,nn=({weeks:n,title:l},{say:a})=>{let m=d(l,120);return n===void 0?m:a("page.weeks",{weeks:d(n,20),title:m})},ln=({proven:n,provable:l,reported:a,reportable:m},{say:t})=>[...l>0?[t("card.proven",{proven:n,provable:l})]:[],...m>0?[t("card.reported",{reported:a,reportable:m})]:[]].join(" · ");function en(n,l,a,{say:m}){let t=l?.state??"open";return{id:K(n.id),title:d(n.title,200),link:b(n.link),mark:F[t],word:m(`page.state.${t}`),tone:N[t],proof:(l?.proof??[]).map(({repository:e,path:o,line:i})=>{let r=a.get(e),c=o==="."?"":`/${k(o,60)}${i===void 0?"":`:${i}`}`;return{text:`${d(e,60)}${c}`,href:r?g(r.url,r.commit,o,i):null}}),said:b(l?.link),date:l?.date===void 0?null:d(l.date,10)}}var tn="milepost/index.html",h=H.default.create();h.registerPartial("part",h.template(A));h.registerPartial("repository",h.template(M));var an=h.template(z);function Mn(n,l,a){let{language:m}=a,t=an(rn(n,l,a),{helpers:{say:e=>m.say(e)},allowProtoPropertiesByDefault:!1,allowProtoMethodsByDefault:!1});return{path:tn,content:t}}function rn(n,l,a){let{language:m,address:t}=a,{say:e}=m,o=S(n,l,a),i={title:u=>d(a.title?.(u)||u,100),skill:u=>a.skill?.(u)||u,track:u=>m.has(`track.${u}`)?e(`track.${u}`):u},r=cn(n).map(u=>T(u,u.name===n.capstone?.name,m,i)),c=(u,s)=>[...new Set(n.repositories.flatMap(u))].map(p=>({id:d(p,64),name:d(s(p),60)})).sort((p,f)=>p.name<f.name?-1:p.name>f.name?1:0);return{language:m.id,title:e("page.title",{owner:d(n.owner,60),roadmap:o.title}),description:mn(o,m),goal:l.goal===void 0?null:d(l.goal,300),preview:t===void 0?null:`${t}${sn}`,figures:un(o,n,m),percent:o.percent??0,percentKnown:o.percent!==null,map:pn(o,m),legend:D(m),parts:U(n,l,m),repositories:r,tracks:c(({tracks:u})=>u.filter(s=>s!=="none"),i.track),skills:c(({skills:u,techniques:s})=>[...u,...s??[]].map(({id:p})=>p),i.skill),verdicts:["met","partial","unmet","unknown","exempt"].map(u=>({id:u,name:e(`verdict.${u}`)})),skipped:n.skipped.map(({name:u,reason:s})=>({name:d(u,100),reason:d(s,200)})),footer:e("page.footer",{roadmap:`${d(l.id,60)} ${d(l.version,20)}`}),style:O,script:w,policy:["default-src 'none'",`style-src '${_(O)}'`,`script-src '${_(w)}'`,"img-src data:","base-uri 'none'","form-action 'none'"].join("; ")}}var sn="social.png",cn=({repositories:n,capstone:l})=>[...n].sort((a,m)=>+(m.name===l?.name)-+(a.name===l?.name)||(m.score??-1)-(a.score??-1)||(a.name<m.name?-1:a.name>m.name?1:0));function un({percent:n,capstone:l,reported:a,reportable:m},t,{say:e}){return[...n===null?[]:[{value:e("card.percent",{percent:n}),label:e("card.progress.proven")}],...m>0?[{value:e("card.of",{proven:a,provable:m}),label:e("page.self-reported")}]:[],...l?[{value:String(l.score??"?"),label:e("page.capstone",{name:l.name})}]:[],{value:String(t.repositories.length),label:e("page.graded-repositories")}]}var mn=({percent:n,capstone:l,proven:a,provable:m},{say:t})=>[...n===null?[]:[`${t("card.percent",{percent:n})}: ${t("card.proven",{proven:a,provable:m})}`],...l?[t("card.progress.capstone-said",{name:l.name,score:l.score??"?",met:l.met,total:l.total})]:[]].join(". ");function pn(n,l){let[a,m]=["light","dark"].map(e=>I(n,l,L(e)));if(!a||!m)return null;let t=n.miles.map(({title:e,proven:o,provable:i})=>`${e}: ${l.say("card.of",{proven:o,provable:i})}`);return{light:B(a),dark:B(m),alt:t.join(". ")}}var B=n=>`data:image/svg+xml;base64,${Buffer.from(n).toString("base64")}`,_=n=>`sha256-${on("sha256").update(n).digest("base64")}`;export{tn as a,Mn as b,sn as c};
