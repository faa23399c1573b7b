import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{c as K}from"./chunk-NYN4LMJC.js";import{a as B}from"./chunk-FXJHKKCK.js";import{a as z}from"./chunk-FQIEHJQV.js";import"./chunk-I7YZYDFH.js";import{d as G}from"./chunk-STBK6CVO.js";import{a as J}from"./chunk-PWZZ353F.js";import{b as W}from"./chunk-ISM2DJ2X.js";import"./chunk-3FTOXI57.js";import"./chunk-N4LA24BN.js";import"./chunk-YCT6AY4Z.js";import{a as k}from"./chunk-NRJR4DIY.js";import{a as I}from"./chunk-JBRBK7H2.js";import"./chunk-D46Q274Q.js";import"./chunk-QEMUHRBO.js";import"./chunk-KTW4R5MC.js";import"./chunk-JBCMH3EN.js";import"./chunk-UGRMUGYV.js";import"./chunk-OZGXIIMZ.js";import{a as D,c as g}from"./chunk-XCNIMVTT.js";import"./chunk-P3WBFPGH.js";import"./chunk-6EQCBU6P.js";import"./chunk-2F2Y5TOV.js";import{g as A}from"./chunk-EEN2X7FH.js";import"./chunk-KMYVMER2.js";import{a as $,b as _,f as j}from"./chunk-IKCZRH4T.js";import{d,e as q}from"./chunk-WHEKZBSH.js";import"./chunk-7AGDYSUL.js";import{c as F}from"./chunk-UKQ4ABLC.js";import"./chunk-5WTDONKB.js";import"./chunk-XBTFIGN3.js";import"./chunk-5GS5YDKK.js";import{c as ge}from"./chunk-3ODNUGYD.js";import"./chunk-FSH3MKAF.js";import"./chunk-4SKXCU4Q.js";import{j as R}from"./chunk-UL36K4AU.js";import"./chunk-E7TEXQHJ.js";import"./chunk-HXQ2FMPZ.js";import"./chunk-Q75NNHX2.js";import{a as y,b as N}from"./chunk-UAB7DNZJ.js";import"./chunk-E4SQ2QUW.js";import"./chunk-LWCUK3QY.js";import"./chunk-MHE6W74X.js";import"./chunk-CVHDUBJB.js";import{c as T}from"./chunk-BG73K4AS.js";import"./chunk-77LU36SO.js";import"./chunk-BRZRG5YC.js";import"./chunk-DCNZB6XL.js";import{a as p}from"./chunk-PCOUSG3U.js";import"./chunk-2ZECFP4S.js";import{e as we}from"./chunk-YCLVSIRP.js";import{existsSync as me}from"node:fs";import{join as M}from"node:path";import{createInterface as ke}from"node:readline/promises";var be=3;function Y(t,e){let n=ke({input:t,output:e}),s=new Promise(i=>n.once("close",()=>i("")));return{choose:async(i,r)=>{e.write(`${i}
`);for(let[o,{name:l}]of r.entries())e.write(`  ${String(o+1).padStart(2)}  ${y(l)}
`);for(let o=0;o<be;o+=1){let l=(await Promise.race([n.question("number or name, Enter to leave it open: "),s])).trim();if(l==="")return;let a=Oe(l,r);if(a)return a.id;e.write(`there is no "${y(l).slice(0,60)}" here
`)}},close:()=>n.close()}}var Oe=(t,e)=>(/^\d{1,3}$/.test(t)?e[Number(t)-1]:void 0)??e.find(({id:n,name:s})=>[n,s].some(i=>i.toLowerCase()===t.toLowerCase()));import{existsSync as Pe,readdirSync as xe,statSync as U}from"node:fs";import{dirname as v,join as V,resolve as Z}from"node:path";var b=40;function Q(t,e=process.cwd()){if(t!==void 0){let n=Z(e,t);if(!U(n,{throwIfNoEntry:!1})?.isDirectory())throw new p(`no such folder: ${t}`);return n}for(let n=e;;n=v(n)){if(Pe(V(n,".git")))return n;if(v(n)===n)throw new p("this is no git repository: name the folder, as in milepost init <folder>")}}function X(t,e){if(e!==void 0){let s=Z(e);if(!U(s,{throwIfNoEntry:!1})?.isDirectory())throw new p(`no such folder: ${e}`);return{folder:s,clones:B(s)}}let n=g(t)?v(t):t;return{folder:n,clones:Ce(n).slice(0,b)}}function Ce(t){try{return xe(t).sort().flatMap(e=>g(V(t,e))??[])}catch{return[]}}async function ee(t){let e=g(t);if(!e)return"main";let n=i=>D(e.at,["symbolic-ref","--quiet","--short",i]).then(r=>r.trim(),()=>""),s=(await n("refs/remotes/origin/HEAD")).replace(/^origin\//,"");return Se.test(s)?s:await n("HEAD")==="master"?"master":"main"}var Se=/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/;var ae=we(ge(),1);import{lstatSync as oe,realpathSync as ie}from"node:fs";import{join as re,sep as Ee}from"node:path";var te={0:function(t,e,n,s,i){var r,o,l=t.lookupProperty||function(a,c){if(Object.prototype.hasOwnProperty.call(a,c))return a[c]};return"roadmap: "+((r=(o=l(n,"roadmap")||t.strict(e,"roadmap",{start:{line:11,column:12},end:{line:11,column:19}}),typeof o=="function"?o.call(e??(t.nullContext||{}),{name:"roadmap",hash:{},data:i,loc:{start:{line:11,column:9},end:{line:11,column:22}}}):o))!=null?r:"")+`
`},1:function(t,e,n,s,i){return`#roadmap: python-expert
`},2:function(t,e,n,s,i){var r,o,l=t.lookupProperty||function(a,c){if(Object.prototype.hasOwnProperty.call(a,c))return a[c]};return"track: "+((r=(o=l(n,"track")||t.strict(e,"track",{start:{line:18,column:10},end:{line:18,column:15}}),typeof o=="function"?o.call(e??(t.nullContext||{}),{name:"track",hash:{},data:i,loc:{start:{line:18,column:7},end:{line:18,column:18}}}):o))!=null?r:"")+`
`},3:function(t,e,n,s,i){var r,o,l=t.lookupProperty||function(a,c){if(Object.prototype.hasOwnProperty.call(a,c))return a[c]};return"#track: "+((r=(o=l(n,"sampleTrack")||t.strict(e,"sampleTrack",{start:{line:20,column:11},end:{line:20,column:22}}),typeof o=="function"?o.call(e??(t.nullContext||{}),{name:"sampleTrack",hash:{},data:i,loc:{start:{line:20,column:8},end:{line:20,column:25}}}):o))!=null?r:"")+`
`},4:function(t,e,n,s,i){var r,o,l=t.lookupProperty||function(a,c){if(Object.prototype.hasOwnProperty.call(a,c))return a[c]};return"capstone: "+((r=(o=l(n,"capstone")||t.strict(e,"capstone",{start:{line:25,column:13},end:{line:25,column:21}}),typeof o=="function"?o.call(e??(t.nullContext||{}),{name:"capstone",hash:{},data:i,loc:{start:{line:25,column:10},end:{line:25,column:24}}}):o))!=null?r:"")+`
`},5:function(t,e,n,s,i){return`#capstone: expense-api
`},compiler:[8,">= 4.3.0"],main:function(t,e,n,s,i){var r,o,l=e??(t.nullContext||{}),a=t.strict,c="function",u=t.lookupProperty||function(f,m){if(Object.prototype.hasOwnProperty.call(f,m))return f[m]};return`# yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/milepost/main/docs/schema/config.schema.json
#
# Settings of Milepost. All of them are optional: a line that starts with "#" and a key shows what a setting may look
# like, and does nothing until the "#" is taken away. What each means in full: docs/configuration.md of OWNER/milepost.

# Whose repositories are graded. Without it, the owner of this repository.
#user: octolearner

# What is graded against: python-expert, python-specialization, or a YAML file of your own in this repository.
`+((r=u(n,"if").call(l,u(e,"roadmap"),{name:"if",hash:{},fn:t.program(0,i,0),inverse:t.program(1,i,0),data:i,loc:{start:{line:10,column:0},end:{line:14,column:7}}}))!=null?r:"")+`
# The track that counts; the others are shown and never demanded. Without it, the one that most of your repositories work in.
`+((r=u(n,"if").call(l,u(e,"track"),{name:"if",hash:{},fn:t.program(2,i,0),inverse:t.program(3,i,0),data:i,loc:{start:{line:17,column:0},end:{line:21,column:7}}}))!=null?r:"")+`
# The repository that stands as your capstone. Without it, the one with the best score.
`+((r=u(n,"if").call(l,u(e,"capstone"),{name:"if",hash:{},fn:t.program(4,i,0),inverse:t.program(5,i,0),data:i,loc:{start:{line:24,column:0},end:{line:28,column:7}}}))!=null?r:"")+`
# What only you know, by part of the roadmap: always shown as self-reported, never counted as proven. Projects name the
# repository that is one of the roadmap's projects. \`milepost roadmap show\` lists every name.
#progress: { `+((r=(o=u(n,"part")||a(e,"part",{start:{line:32,column:16},end:{line:32,column:20}}),typeof o===c?o.call(l,{name:"part",hash:{},data:i,loc:{start:{line:32,column:13},end:{line:32,column:23}}}):o))!=null?r:"")+": { completed: ["+((r=(o=u(n,"items")||a(e,"items",{start:{line:32,column:42},end:{line:32,column:47}}),typeof o===c?o.call(l,{name:"items",hash:{},data:i,loc:{start:{line:32,column:39},end:{line:32,column:50}}}):o))!=null?r:"")+"], projects: [{ name: "+((r=(o=u(n,"project")||a(e,"project",{start:{line:32,column:75},end:{line:32,column:82}}),typeof o===c?o.call(l,{name:"project",hash:{},data:i,loc:{start:{line:32,column:72},end:{line:32,column:85}}}):o))!=null?r:"")+`, repository: expense-api }] } }

# Requirements that do not apply, and why; every reader sees the reason. "repository" may be a pattern (* and ?).
#exempt: [{ requirement: docker, repository: '*-lib', reason: A library has nothing to run., until: 2027-06-30 }]

# Grade only repositories whose name matches one of these patterns (* and ?), or all but some.
#include: ['*']
#exclude: ['course-*', dotfiles]

# Grade forks and archived repositories too; list those without a commit.
#forks: false
#archived: false
#empty: false

# The Markdown file that gets the section, between <!-- milepost:start --> and <!-- milepost:end -->.
#readme: { path: README.md }

# What is written: the section, and what stands beside it.
#write: [`+((r=(o=u(n,"writes")||a(e,"writes",{start:{line:50,column:12},end:{line:50,column:18}}),typeof o===c?o.call(l,{name:"writes",hash:{},data:i,loc:{start:{line:50,column:9},end:{line:50,column:21}}}):o))!=null?r:"")+`]

# How much the section shows: full, compact (the essentials, the rest folded away) or badges (a line of badges).
#layout: full

# The language of what is written: en or es.
#language: en

# A folder in this repository with templates of your own, for the whole section or pieces of it.
#templates: .github/milepost

# How badges are drawn: flat, flat-square, plastic, for-the-badge or social.
#badges: { style: flat }

# Where the page is published, if elsewhere than GitHub Pages shows this repository's folder milepost.
#page: { address: https://octolearner.example/milepost/ }

# Commit what was written; where the branch takes no commit, open a pull request (needs pull-requests: write).
#commit: true
#pull-request: true

# How many points of GitHub's rate limit a run may use. Without it, all that are left.
#budget: 1000

# The run fails where the capstone scores less than this, or does not meet one of these requirements.
#gates: { fail-below: 85, require: [ci.tests, docs] }
`},useData:!0};var ne={compiler:[8,">= 4.3.0"],main:function(t,e,n,s,i){var r,o,l=t.lookupProperty||function(a,c){if(Object.prototype.hasOwnProperty.call(a,c))return a[c]};return`# Grades your public repositories and brings this repository's README up to date. Settings: .github/milepost.yml
name: Milepost
on:
  schedule: [{ cron: '17 5 * * 1' }]
  push: { branches: [`+((r=(o=l(n,"branch")||t.strict(e,"branch",{start:{line:5,column:24},end:{line:5,column:30}}),typeof o=="function"?o.call(e??(t.nullContext||{}),{name:"branch",hash:{},data:i,loc:{start:{line:5,column:21},end:{line:5,column:33}}}):o))!=null?r:"")+`], paths: [.github/milepost.yml] }
  workflow_dispatch:
permissions: { contents: write }
jobs:
  milepost:
    runs-on: ubuntu-latest
    steps:
      - uses: OWNER/milepost@v1
`},useData:!0};var O=".github/workflows/milepost.yml",le=ae.default.create(),ce=t=>le.template(ne)({branch:R(t)});function ue({roadmap:t,track:e,capstone:n},s){let i=s.parts.find(a=>se(a).length>0),r=T(s.parts).find(({kind:a})=>a==="project"),o=P(s.parts)[0],l=a=>a===void 0?null:R(a);return le.template(te)({roadmap:l(t),track:l(e),capstone:l(n),sampleTrack:l(o?.id)??"backend",part:l(i?.id)??"goal",items:(i?se(i):[]).slice(0,2).map(({title:a})=>JSON.stringify(a)).join(", "),project:JSON.stringify(r?.title??"A project of my own"),writes:q.write.join(", ")})}var se=t=>T([t]).filter(({proof:e})=>e===void 0),P=t=>t.flatMap(e=>e.choose===void 0||e.parts.length===0?P(e.parts):e.parts);function x(t,e){let n=ie(t),s=e.split("/"),i=s.pop()??e,r=n;for(let l of s){r=re(r,l);let a=oe(r,{throwIfNoEntry:!1});if(a?.isSymbolicLink())r=Te(n,r,e);else if(a&&!a.isDirectory())throw new p(`${e}: ${l} is no folder, so nothing was written`)}let o=re(r,i);return oe(o,{throwIfNoEntry:!1})?null:o}function Te(t,e,n){let s="";try{s=ie(e)}catch{}if(!s.startsWith(t+Ee))throw new p(`${n}: a symlink leads out of the folder, so nothing was written`);return s}async function pe(t,e,n){let s=x(t,e);return s===null?!1:F(s,Buffer.from(n)).catch(({code:i})=>{throw new p(`${e}: could not be written (${i??"error"})`)})}async function kt([t,e],n){if(e!==void 0)throw new p("init takes one folder: milepost init [<folder>]");let i=n.yes!==!0&&process.stdin.isTTY===!0&&process.stdout.isTTY===!0?Y(process.stdin,process.stdout):void 0;try{await Re(Q(t),n,r=>process.stdout.write(r),i)}finally{i?.close()}return 0}async function Re(t,e,n,s){x(t,O);let i=x(t,d)===null?M(t,d):void 0,r=i===void 0?void 0:k(_(i),d,$),o=await $e(e.roadmap,r?.roadmap,t),{folder:l,clones:a}=X(t,e.local),c=r??k("",d),u=a.length>0?await K(l,a,Ae(c),o):void 0,f=r?{}:await je(e,u,o,s),m=ue(f,o),C=r??k(m,d,$),de=await J(C,o),he=[[O,ce(await ee(t))],[d,m]];for(let[h,S]of he){let w=h===O&&me(M(t,fe))?fe:void 0,E=w===void 0&&await pe(t,h,S);n(E?`wrote ${h}
`:`${w??h} was there already, and was left as it is
`)}if(u){let h=await z({...C,write:[]},o,[]),S=Me(u,C.capstone),w=W({...u,capstone:S},o,de),{sectionText:E}=await import("./chunk-6UWB54DI.js"),{width:L}=N(process.stdout),ye=e.local===void 0&&a.length===b?` (the first ${b})`:"",H="-".repeat(Math.min(100,L));n(`
The README will say, going by the clones in ${y(l)}${ye}:
${H}
`),n(`${E(G(w,o,h),L)}${H}
`)}else n(`
There is no clone here to show a preview of: milepost init --local <folder of clones>, or milepost demo
`);n(`
Next: commit both files and push them. Each run brings the README up to date; Actions, Milepost, "Run workflow" starts one.
`)}var Ae=({capstone:t,...e})=>e,fe=".github/workflows/milepost.yaml";async function $e(t,e,n){if(t!==void 0)return j(t);let s=M(n,e??"");return j(e===void 0?"python-expert":me(s)?s:e)}async function je({roadmap:t,track:e,capstone:n},s,i,r){e!==void 0&&I({track:e},i),n!==void 0&&s&&A(s.repositories,n);let o=s&&W(s,i,{entries:[],projects:[]}).progress?.track,l=P(i.parts).map(({id:f,title:m})=>({id:f,name:m})),a=s?ve(s):[],c=e??(o||l.length<2?void 0:await r?.choose("Which track shall count? Your clones do not tell; left open, each run goes by your repositories.",l)),u=n??(a.length<2?void 0:await r?.choose("Which repository is your capstone? These are close; left open, the one with the best score stands for it.",a.map(({name:f,score:m})=>({id:f,name:`${f} (${m??"?"} of 100)`}))));return{...t===void 0?{}:{roadmap:t},...c===void 0?{}:{track:c},...u===void 0?{}:{capstone:u}}}var We=10;function ve({repositories:t}){let e=Math.max(...t.map(({score:n})=>n??0));return t.filter(({name:n,score:s})=>s!==null&&s>0&&e-s<=We&&/^[^\s/\\]{1,100}$/.test(n)).sort((n,s)=>(s.score??0)-(n.score??0))}var Me=({repositories:t},e)=>A(t,t.some(({name:n})=>n.toLowerCase()===e?.toLowerCase())?e:void 0);export{kt as initCommand,Re as initialize};
