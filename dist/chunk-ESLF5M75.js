import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a as u}from"./chunk-KUI36LYH.js";import{b as W}from"./chunk-JJKKWFYZ.js";import"./chunk-WK3HA3CE.js";import{c as j,e as G}from"./chunk-C7COF5NA.js";import"./chunk-V4HB2LB7.js";import{i as N,l as H,n as _}from"./chunk-EKTYLP5Z.js";import{b as z}from"./chunk-OE5VKCLX.js";import"./chunk-4BLF2QJB.js";import"./chunk-FLBSYBL6.js";import"./chunk-XBTFIGN3.js";import"./chunk-RAKQQHC5.js";import{a as D}from"./chunk-O2B3DXEK.js";import"./chunk-RLPGY6DN.js";import"./chunk-DZTLG5NC.js";import"./chunk-UH2IZ56T.js";import"./chunk-JDOXEOV3.js";import"./chunk-T47KUOS7.js";import"./chunk-YRN6YVV7.js";import"./chunk-FSH3MKAF.js";import"./chunk-UQMW5AVK.js";import"./chunk-OGNTY3PB.js";import"./chunk-TMYSTHPB.js";import"./chunk-KMYVMER2.js";import"./chunk-WWMRBXTB.js";import{a as y}from"./chunk-UAB7DNZJ.js";import"./chunk-MHE6W74X.js";import{b as L,c as C}from"./chunk-JMPS56YI.js";import"./chunk-SB3RAN2Z.js";import"./chunk-VGOKAO7Z.js";import{a as O}from"./chunk-3XSVI2QM.js";import"./chunk-4ORTL3HC.js";import"./chunk-BG73K4AS.js";import"./chunk-E4SQ2QUW.js";import"./chunk-PPJIHG4R.js";import{a as p}from"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";import{existsSync as x,readFileSync as Me}from"node:fs";import{basename as Oe,dirname as te,join as h,resolve as S}from"node:path";import{createServer as se}from"node:http";var k="127.0.0.1",ae=50;async function J(e,n){let t=e,r,o=new Set,s=()=>r===void 0?F("version",t.version):F("problem",JSON.stringify(r)),a=se((i,l)=>{let f=le(i,d)??ce(i);if(typeof f=="number")return A(l,f);if(f!=="/events")return de(t,f,i,l);if(o.size>=ae)return A(l,503);l.writeHead(200,{...P,"content-type":"text/event-stream"}),l.write(`retry: 500

${s()}`),o.add(l),l.on("close",()=>o.delete(l))});await new Promise((i,l)=>{a.once("error",f=>l(new p(`cannot listen on port ${n} (${f.code??f.message}): name another with --port`))),a.listen(n,k,i)});let{port:c}=a.address(),d=new Set([`${k}:${c}`,`localhost:${c}`]),m=()=>{for(let i of o)i.write(s())};return{url:`http://${k}:${c}/`,show:i=>{[t,r]=[i,void 0],m()},tell:i=>{r=i,m()},close:async()=>{for(let l of o)l.end();let i=new Promise(l=>a.close(()=>l()));a.closeAllConnections(),await i}}}var F=(e,n)=>`event: ${e}
data: ${n}

`,P={"cache-control":"no-store","cross-origin-resource-policy":"same-origin","referrer-policy":"no-referrer","x-content-type-options":"nosniff"};function le({headers:e,method:n},t){return t.has(e.host?.toLowerCase()??"")?n==="GET"||n==="HEAD"?void 0:405:403}function ce({url:e="/"}){try{return decodeURIComponent(e.split(/[?#]/,1)[0]??"/")}catch{return 400}}function de({files:e},n,{method:t},r){let o=e.get(n);if(!o){A(r,404);return}r.writeHead(200,{...P,"content-type":`${o.type}; charset=utf-8`,"content-security-policy":o.policy,"content-length":Buffer.byteLength(o.body)}),r.end(t==="HEAD"?void 0:o.body)}var fe={400:"That is no address.",403:"The preview answers to this machine alone.",404:"There is nothing here. The README is at /, and links to the page.",405:"Only GET and HEAD.",503:"Too many windows are open."};function A(e,n){e.writeHead(n,{...P,...n===405?{allow:"GET, HEAD"}:{},"content-type":"text/plain; charset=utf-8","content-security-policy":"default-src 'none'"}),e.end(`${fe[n]??""}
`)}import{createHash as ye}from"node:crypto";var w=`:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --panel: #f6f8fa;
  --line: #d1d9e0;
  --text: #1f2328;
  --quiet: #59636e;
  --link: #0969da;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0d1117;
    --panel: #151b23;
    --line: #3d444d;
    --text: #f0f6fc;
    --quiet: #9198a1;
    --link: #4493f8;
  }
}
* {
  box-sizing: border-box;
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
  overflow-wrap: break-word;
}
header,
main {
  max-width: 56rem;
  margin: 0 auto;
  padding: 1rem;
}
header {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.5rem;
  align-items: baseline;
}
header h1 {
  margin: 0;
  font-size: 1rem;
}
header ul {
  display: flex;
  gap: 1rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
.file {
  border: 1px solid var(--line);
  border-radius: 6px;
}
.file > h2 {
  margin: 0;
  padding: 0.5rem 1rem;
  border-bottom: 1px solid var(--line);
  font-size: 0.875rem;
}
.markdown-body {
  padding: 2rem;
}
@media (max-width: 40rem) {
  .markdown-body {
    padding: 1rem;
  }
}
a {
  color: var(--link);
  text-decoration: underline;
  text-underline-offset: 0.2rem;
}
a:focus-visible,
summary:focus-visible,
.scroll:focus-visible {
  outline: 2px solid var(--link);
  outline-offset: 2px;
}
.markdown-body :is(p, ul, ol, pre, details, .scroll) {
  margin: 0 0 1rem;
}
.markdown-body :is(ul, ol) {
  padding-left: 2em;
}
h3,
h4,
h5,
h6 {
  margin: 1.5rem 0 1rem;
  font-weight: 600;
  line-height: 1.25;
}
h3 {
  font-size: 1.25em;
}
h4 {
  font-size: 1em;
}
.markdown-body > :first-child {
  margin-top: 0;
}
img {
  max-width: 100%;
  height: auto;
  vertical-align: middle;
}
.scroll {
  overflow-x: auto;
}
table {
  border-spacing: 0;
  border-collapse: collapse;
  overflow-wrap: normal;
}
th,
td {
  padding: 6px 13px;
  border: 1px solid var(--line);
}
th {
  font-weight: 600;
}
tr:nth-child(2n) td {
  background: var(--panel);
}
code,
pre {
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
  font-size: 85%;
}
code {
  padding: 0.2em 0.4em;
  border-radius: 6px;
  background: var(--panel);
}
pre {
  padding: 1rem;
  overflow: auto;
  border-radius: 6px;
  background: var(--panel);
}
pre code {
  padding: 0;
  background: none;
  font-size: 100%;
}
sub {
  vertical-align: baseline;
  font-size: 75%;
}
summary {
  cursor: pointer;
}
`;var g=`// What \`milepost preview\` adds to the README and the page: it shows them again when they have changed, and says what is wrong.
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
`;var U={a:["href"],img:["src","alt","width","height","align"],source:["media","srcset"],picture:[],details:["open"],summary:[],sub:[],sup:[],br:[],hr:[],span:["aria-hidden"],code:[],pre:[],b:[],i:[],em:[],strong:[],kbd:[],p:["align"],div:["align"],ul:[],ol:[],li:[],blockquote:[],table:[],thead:[],tbody:[],tr:[],th:["align"],td:["align"],h3:[],h4:[],h5:[],h6:[]},me=new Set(["href","src","srcset"]),pe=/<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/gi,ue=/([a-z][a-z-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gi;function B(e){let n=new O({html:!0}),{rules:t}=n.renderer,r=(o,s)=>ge(o[s]?.content??"");return t.html_block=r,t.html_inline=r,t.th_open=t.td_open=(o,s)=>{let a=o[s],c=/text-align:(left|center|right)/.exec(String(a?.attrGet("style")??""))?.[1];return`<${a?.tag??"td"}${c===void 0?"":` align="${c}"`}>`},t.table_open=()=>`<div class="scroll" tabindex="0" role="group"><table>
`,t.table_close=()=>`</table></div>
`,n.validateLink=q,n.render(e)}function ge(e){let n="",t=0;for(let r of e.matchAll(pe)){let[o,s,a="",c=""]=r;if(n+=b(e.slice(t,r.index)),t=r.index+o.length,o.startsWith("<!--"))continue;let d=Object.hasOwn(U,a.toLowerCase())?U[a.toLowerCase()]:void 0;d===void 0?n+=b(o):n+=s?`</${a.toLowerCase()}>`:`<${a.toLowerCase()}${he(c,d)}>`}return n+b(e.slice(t))}function he(e,n){return[...e.matchAll(ue)].map(([,t="",r,o])=>[t.toLowerCase(),r??o??""]).filter(([t,r])=>n.includes(t)&&(!me.has(t)||q(r))).map(([t,r])=>` ${t}="${b(r).replaceAll('"',"&quot;")}"`).join("")}var b=e=>e.replaceAll("<","&lt;").replaceAll(">","&gt;"),q=e=>!/[\u0000-\u0020\u007f\\]/.test(e)&&(/^https:\/\/./i.test(e)||/^(?!\/\/)[^:&]*(?:[/?#].*)?$/.test(e));var we={html:"text/html",svg:"image/svg+xml",json:"application/json"},V="default-src 'none'; style-src 'unsafe-inline'; sandbox",Y=/<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n?/;function Q(e,n,t){let r=v(JSON.stringify([e,n,g,w])).slice(7,30),o=new Map;for(let{path:s,content:a}of n){let c=we[s.slice(s.lastIndexOf(".")+1)]??"text/plain";o.set(`/${s}`,s===u?ve(a,r):{type:c,body:a,policy:V})}return o.set("/",{type:"text/html",body:xe(e,t,r),policy:be}),o.set("/README.md",{type:"text/plain",body:`${e}
`,policy:V}),{files:o,version:r}}var v=e=>`sha256-${ye("sha256").update(e).digest("base64")}`,be=["default-src 'none'","img-src 'self' data:",`style-src '${v(w)}'`,`script-src '${v(g)}'`,"connect-src 'self'","base-uri 'none'","form-action 'none'","frame-ancestors 'none'"].join("; "),X=e=>`<script data-version="${e}">${g}</script>`;function ve(e,n){let r=`${(Y.exec(e)?.[1]?.replaceAll("&#x27;","'").replaceAll("&#x3D;","=")??"default-src 'none'").replace("script-src ",`script-src '${v(g)}' `)}; connect-src 'self'; frame-ancestors 'none'`;return{type:"text/html",body:e.replace(Y,"").replace(/<\/body>(?![\s\S]*<\/body>)/,()=>`${X(n)}
</body>`),policy:r}}var xe=(e,n,t)=>`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>README of ${K(n)} (preview)</title>
<style>${w}</style>
</head>
<body>
<header>
<h1>${K(n)}</h1>
<nav aria-label="Preview"><ul><li><a href="/" aria-current="page">README</a></li><li><a href="/${u}">Page</a></li></ul></nav>
</header>
<main>
<div class="file">
<h2>README.md</h2>
<article class="markdown-body">
${B(e)}</article>
</div>
</main>
${X(t)}
</body>
</html>
`,K=e=>e.slice(0,100).replace(/[&<>"']/g,n=>`&#${n.charCodeAt(0)};`);import{readdirSync as Se,statSync as ee,watch as Ee}from"node:fs";import{basename as $e,dirname as ke,join as Ae}from"node:path";var Pe=80,Te=1e3;function T(e,n,t=Te){let r=Z(e),o,s=()=>{let i=Z(e);i!==r&&(r=i,n())},a=()=>{clearTimeout(o),o=setTimeout(s,Pe)},d=[...new Set(e.map(i=>ne(i)?i:ke(i)))].flatMap(i=>Re(i,a)),m=setInterval(s,t);return{close:()=>{clearInterval(m),clearTimeout(o);for(let i of d)i.close()}}}function Re(e,n){try{let t=Ee(e,{persistent:!1},n);return t.on("error",()=>t.close()),[t]}catch{return[]}}var ne=e=>ee(e,{throwIfNoEntry:!1})?.isDirectory()===!0;function Z(e){return e.flatMap(t=>ne(t)?Ie(t):t).map(t=>{let r=ee(t,{throwIfNoEntry:!1});return`${$e(t)} ${r?`${r.ino} ${r.size} ${r.mtimeMs}`:"-"}`}).join(`
`)}function Ie(e){try{return Se(e).sort().map(n=>Ae(e,n))}catch{return[]}}async function bn(e){let n=await De(e,t=>process.stdout.write(t));return process.stdout.write(`${n.url} shows the README, ${n.url}${u} the page. Ctrl-C ends it.
`),await new Promise(t=>{for(let r of["SIGINT","SIGTERM"])process.once(r,()=>t())}),await n.close(),0}async function De(e,n){let{local:t}=e;if(t===void 0)throw new p("preview needs --local <folder>: the clones that are shown");let r=Le(e.port),o=Ce({...e,local:t}),s=await o(),a=await J(s.site,r),c=T(s.sources,i),d=Promise.resolve(),m=!1;function i(){d=d.then(async()=>{if(!m)try{let{site:l,sources:f}=await o();a.show(l),c.close(),m||(c=T(f,i)),n(`built again
`)}catch(l){if(!(l instanceof p))throw l;a.tell(y(l.message)),n(`${y(l.message)}
`)}})}return{url:a.url,close:async()=>{m=!0,c.close(),await d,await a.close()}}}function Le(e){if(e===void 0)return 0;let n=/^\d{1,5}$/.test(e)?Number(e):Number.NaN;if(!(n<=65535))throw new p(`--port: expected a number from 0 to 65535, found "${y(e)}"`);return n}function Ce(e){let n;return async()=>{let t=await L(e.config),r=ze(e.config),o=e.roadmap??t.roadmap,s=await C(x(h(r,o))?h(r,o):o),a=e.templates??Ne(t,r),c=await j(t,s,G(a)),d=D(t.learner,s),{learner:m,readme:i,write:l,layout:f,language:He,badges:_e,templates:je,...re}=t,R=JSON.stringify([re,s]);n?.key!==R&&(n={key:R,portfolio:await W(e.local,t,s)});let E=z(n.portfolio,s,d),I=h(r,N),M=x(I)?Me(I,"utf8"):"",oe=await _(E,s,{...c,write:[...new Set([...t.write,"page"])]},M);return{site:Q(H(E,s,c,M),oe,E.owner),sources:[e.config,a,o].flatMap($=>$===void 0?[]:[S($),S(r,$)].filter(ie=>x(ie)))}}}function ze(e){if(e===void 0)return S(".");let n=te(S(e));return Oe(n)===".github"?te(n):n}var Ne=({templates:e},n)=>e===void 0?void 0:x(h(n,e))?h(n,e):e;export{bn as previewCommand,De as startPreview};
