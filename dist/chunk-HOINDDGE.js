import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{c as Y}from"./chunk-EKJ5RDKN.js";import{b as J}from"./chunk-3FTOXI57.js";import{a as w,b as A,c as R,d as H}from"./chunk-UGRMUGYV.js";import{a as U}from"./chunk-EOPKPGZJ.js";import{a as P,d as g,e as F,g as B,h as x,i as T,l as N}from"./chunk-7AGDYSUL.js";import{b as L,c as W,d as K,e as q}from"./chunk-5WTDONKB.js";import{a as D}from"./chunk-LGVTIFDG.js";import{a as h}from"./chunk-PCOUSG3U.js";import{isAbsolute as z,relative as se,resolve as _}from"node:path";function Be(e,n){if(e===void 0)return;let t=_(n??"."),o=se(t,_(t,e)).replaceAll("\\","/"),r=o!==""&&!/^\.\.(?:\/|$)/.test(o)&&!z(o);if(!r&&z(e))return{root:_(e),path:""};if(!r)throw new h('input "cache": expected a folder in the workspace');return{root:t,path:K(o)}}var Te=({path:e})=>e!=="";import{createHash as Pe}from"node:crypto";var G=`# What stands at the tip of the branch that is published to; head.ts asks for each folder around these fragments.
fragment Tip on GitObject {
  oid
  ... on Commit {
    tree {
      oid
    }
  }
}

fragment Folder on Tree {
  entries {
    name
    type
    mode
    oid
  }
}
`;import{posix as ne}from"node:path";async function V({rest:e},{owner:n,repo:t,branch:o},r){let s={owner:n,repo:t},c=await e.git.getRef({...s,ref:`heads/${o}`}).catch(l=>{if(!(g(l)===404||g(l)===409))throw l});if(c?.data.ref!==`refs/heads/${o}`)return;let a=c.data.object.sha,d=await e.git.getCommit({...s,commit_sha:a}),i=new Map;for(let l of[...r].sort()){let u=l===""?d.data.tree.sha:de(i,l);if(u===void 0)continue;let{data:m}=await e.git.getTree({...s,tree_sha:u});if(m.truncated)throw new h(`${n}/${t}: the folder "${l}" has more entries than GitHub lists`);for(let{path:f,type:y,mode:b,sha:p}of m.tree)i.set(l+f,{type:y,mode:b,oid:p})}return{oid:a,tree:d.data.tree.sha,entries:i}}function de(e,n){let t=e.get(n.slice(0,-1));return t?.type==="tree"?t.oid:void 0}var Q=/expected branch to point to|not a fast.?forward|reference (?:does not exist|already exists|update failed)/i,X=/protected branch|branch .{0,80}is protected|protected ref|rule ?set|rule violation|through a pull request|required status check|not authorized to push|must have verified signatures/i,le=/doesn't exist on type|not defined by type|Cannot query field|isn't a defined input type/i,Z=/too large|too big|payload|exceeds? the maximum/i;function E(e){if(e instanceof h)return"other";if(e instanceof P)return ce(e);let n=g(e),t=e instanceof Error?e.message:"";return n===void 0||F(e)==="rate-limited"?"other":n>=500?"lost":X.test(t)?"protected":n===409||Q.test(t)?"moved":n===413||Z.test(t)?"unsupported":n===403||n===404?"forbidden":"other"}function ce(e){let n=e.errors.map(({message:o})=>o).join(`
`),t=e.errors.map(({type:o})=>o);return t.includes("STALE_DATA")||Q.test(n)?"moved":t.includes("BRANCH_PROTECTION_RULE_VIOLATION")||X.test(n)?"protected":le.test(n)||Z.test(n)?"unsupported":F(e)==="no-access"||/not accessible|permission/i.test(n)?"forbidden":T(e)?"lost":"other"}var ee=e=>[404,405,410,501].includes(g(e)??0),te=(e,n)=>new h(`the token may not write to ${e}/${n}: give the job "permissions: { contents: write }"`),Ie=(e,n,t)=>new h(`the branch ${t} of ${e}/${n} is protected, so the report cannot be committed to it; allow a pull request with "pull-request: true"`);async function oe(e,n,t,o,r=[]){let s=await pe(e,n,t,o,r).catch(c=>{if(ee(c))return V(e,n,t);throw c});return s&&I(e,n,s,o)}async function I(e,n,t,o){let{oid:r,tree:s,entries:c,more:a}=t,d={oid:r,tree:s,entries:c,readme:await ue(e,n,t,o)};if(!a)return d;let i=new Map,l={owner:n.owner,name:n.repo};for(let[u,m]of a)i.set(u,m?.oid?R(m)??await H(e,l,m.oid):null);return{...d,files:i}}async function pe(e,{owner:n,repo:t,branch:o},r,s,c){let a=`refs/heads/${o}`,d={owner:n,name:t,ref:a,readme:`${a}:${s}`};r.forEach((f,y)=>{d[`f${y}`]=`${a}:${f.replace(/\/$/,"")}`}),c.forEach((f,y)=>{d[`m${y}`]=`${a}:${f}`});let{data:i,errors:l}=await e.graphql(fe(r.length,c.length),d).catch(f=>{throw B(f)?x(n,t):f});if(!i.repository)throw x(n,t);if(l.length>0)throw new h(`could not read all of ${n}/${t}: GitHub answered in part`);let u=j(i.repository.ref?.target,r.map((f,y)=>[f,i.repository?.[`f${y}`]]),i.repository.readme),m=c.map((f,y)=>[f,i.repository?.[`m${y}`]]);return u&&c.length>0?{...u,more:new Map(m)}:u}function j(e,n,t){if(!e?.oid||!e.tree)return;let o=new Map;for(let[r,s]of n)for(let{name:c,type:a,mode:d,oid:i}of s?.entries??[])o.set(r+c,{type:a,mode:d.toString(8).padStart(6,"0"),oid:i});return{oid:e.oid,tree:e.tree.oid,entries:o,node:t}}function fe(e,n){let t=(a,d)=>Array.from({length:a},(i,l)=>`${d}${l}`),[o,r]=[t(e,"f"),t(n,"m")],s=["owner","name","ref","readme",...o,...r].map(a=>`$${a}: String!`).join(", "),c=[...o.map(a=>`${a}: object(expression: $${a}) { ...Folder }`),...r.map(a=>`${a}: object(expression: $${a}) { ...BlobContent }`)].join(" ");return`query Head(${s}) {
    repository(owner: $owner, name: $name) {
      ref(qualifiedName: $ref) { target { ...Tip } }
      readme: object(expression: $readme) { ...BlobContent }
      ${c}
    }
  }
  ${G}
  ${A}`}async function ue(e,{owner:n,repo:t},{entries:o,node:r},s){let c=ne.dirname(s)==="."?"":`${ne.dirname(s)}/`,a=[...o.keys()].filter(u=>u.startsWith(c)),d=W(s,a)??s,i=o.get(d);if(i?.mode===me)throw new h(`${d} is a symlink; name the file that it leads to as the README instead`);if(i?.type!=="blob")return{path:d,bytes:null};let l=r?.oid===i.oid?R(r):void 0;return{path:d,bytes:l??await H(e,{owner:n,name:t},i.oid)}}var me="120000";function re(e){let n=new Set;for(let t of[e.readme.path,...L(e).map(o=>o.path)])for(let o=t.lastIndexOf("/");n.add(t.slice(0,o+1)),!(o<0);o=t.lastIndexOf("/",o-1));return[...n].sort()}var ie="100644";async function S({rest:e},{owner:n,repo:t},o,{additions:r,deletions:s},c,a=[o.oid]){let d={owner:n,repo:t},i=[];for(let{path:f,bytes:y}of r){let b=new U({content:y,encoding:"base64"}).whole(),p={...d,method:"POST",url:"/repos/{owner}/{repo}/git/blobs",data:b},{sha:O}=(await e.request(p)).data;if(O!==w(y,o.oid))throw new Error(`GitHub stored other bytes than were sent for ${f}`);let C=o.entries.get(f)?.mode==="100755"?"100755":ie;i.push({path:f,mode:C,type:"blob",sha:O})}for(let f of s)i.push({path:f,mode:ie,type:"blob",sha:null});let l=i,u=await e.git.createTree({...d,base_tree:o.tree,tree:l});return(await e.git.createCommit({...d,message:c,tree:u.data.sha,parents:[...a]})).data.sha}async function et(e,n,t,o,r){let s=await S(e,n,t,o,r);return await M(e,n,t.oid,s),s}async function M({rest:e},n,t,o){let{owner:r,repo:s,branch:c}=n,a={owner:r,repo:s,ref:`heads/${c}`};if((await e.git.getRef(a).catch(i=>{if(g(i)!==404)throw i}))?.data.object.sha!==t)throw new P([{type:"STALE_DATA",message:"the branch moved"}]);await e.git.updateRef({...a,sha:o,force:!1})}var ot=(e,n=!1)=>({ids:[40,64].map(t=>w(e,"0".repeat(t))),...n?{readme:e}:{}}),v=class extends Error{name="Superseded"};var $="milepost/update",he=`The branch takes no commit from Milepost, so this brings the report as a pull request.

Each run brings this one up to date as long as it is open. Close it, and it stays closed until the report changes.
`,ye=4;async function ut(e,n,t,o,r){let{owner:s,repo:c}=n,a=null;try{for(let d=1;;d+=1)try{let{tip:i,moved:l}=await ge(e,{...n,branch:$},t,o,r);l&&(a=i);let u=await $e(e,n,t.message,i,a!==null);return{changed:a?r.changed:[],commit:a,...u===null?{}:{pullRequest:u}}}catch(i){if(d===ye||!["moved","lost"].includes(E(i)))throw i}}catch(d){throw E(d)==="forbidden"?te(s,c):["moved","protected"].includes(E(d))?new h(`the branch ${$} of ${s}/${c} cannot be written: ${k(d)}`):N(d,`could not propose the report to ${s}/${c}`)}}async function ge(e,n,{publication:t,message:o,found:r},s,c){let{owner:a,repo:d,branch:i}=n,l=await oe(e,n,re(t),t.readme.path);if(l&&be(l,s,c))return{tip:l.oid,moved:!1};if(r?.proposed!==void 0&&r.proposed!==(l?.oid??null))throw new v(`${i} was written meanwhile`);if(!l){let f=await S(e,n,s,c,o);return await e.rest.git.createRef({owner:a,repo:d,ref:`refs/heads/${i}`,sha:f}),{tip:f,moved:!0}}let u=await we(e,n,o,s.oid,l.oid),m=await S(e,n,s,c,o,u);return await M(e,n,l.oid,m),{tip:m,moved:!0}}var be=({entries:e},n,{wanted:t,deletions:o})=>t.every(({path:r,bytes:s})=>e.get(r)?.oid===w(s,n.oid))&&o.every(r=>!e.has(r));async function we({rest:e},{owner:n,repo:t,branch:o},r,s,c){let{data:a}=await e.repos.compareCommitsWithBasehead({owner:n,repo:t,basehead:`${s}...${c}`});if(a.commits.filter(({commit:i,parents:l})=>l.length>1||i.message.split(`
`)[0]===r).length<a.total_commits)throw new h(`the branch ${o} of ${n}/${t} holds commits that are not Milepost's; merge or delete it, and run again`);return a.ahead_by===0?[s]:a.behind_by===0?[c]:[c,s]}async function $e({rest:e},{owner:n,repo:t,branch:o},r,s,c){let a=`${n}:${$}`,d={per_page:10,sort:"created",direction:"desc"};try{let{data:i}=await e.pulls.list({owner:n,repo:t,head:a,base:o,state:"all",...d}),l=i.find(({state:m})=>m==="open");return l?l.html_url:!c&&i[0]?.head.sha===s?null:(await e.pulls.create({owner:n,repo:t,title:r,head:$,base:o,body:he})).data.html_url}catch(i){throw/pull request already exists/i.test(k(i))?new P([{type:"STALE_DATA",message:"the pull request was opened meanwhile"}]):/not permitted to create/i.test(k(i))?new h(`the report is on the branch ${$}, but GitHub Actions may not open pull requests in ${n}/${t}: allow it in the settings (Actions, General), or open it by hand`):E(i)==="forbidden"&&g(i)!==void 0?new h(`the report is on the branch ${$}, but the token may not open a pull request in ${n}/${t}: give the job "permissions: { pull-requests: write }"`):i}}var k=e=>e instanceof Error?e.message.split(`
`)[0]??"":"";var ae=`query Start(
  $login: String!
  $privacy: RepositoryPrivacy
  $first: Int!
  $last: Int!
  $owner: String!
  $name: String!
  $ref: String!
  $proposal: String!
  $config: String!
  $data: String!
  $history: String!
  $cache: String!
  $readme: String!
  $root: String!
  $folder: String!
) {
  # What there is to grade.
  repositoryOwner(login: $login) {
    repositories(
      first: $first
      ownerAffiliations: [OWNER]
      privacy: $privacy
      orderBy: { field: NAME, direction: ASC }
    ) {
      ...RepositoryPage
    }
    # The few that may stand on a second page, which would cost a request of its own.
    rest: repositories(
      last: $last
      ownerAffiliations: [OWNER]
      privacy: $privacy
      orderBy: { field: NAME, direction: ASC }
    ) {
      ...RepositoryPage
    }
  }
  # What is published to, and what stands there.
  repository(owner: $owner, name: $name) {
    defaultBranchRef {
      name
    }
    ref(qualifiedName: $ref) {
      target {
        ...Tip
      }
    }
    # Where proposals come from, so that the older is never written over the newer.
    proposal: ref(qualifiedName: $proposal) {
      target {
        oid
      }
    }
    config: object(expression: $config) {
      ...BlobContent
    }
    data: object(expression: $data) {
      ...BlobContent
    }
    history: object(expression: $history) {
      ...BlobContent
    }
    # Only whether it is there.
    cache: object(expression: $cache) {
      oid
    }
    readme: object(expression: $readme) {
      ...BlobContent
    }
    root: object(expression: $root) {
      ...Folder
    }
    folder: object(expression: $folder) {
      ...Folder
    }
  }
  rateLimit {
    cost
    limit
    remaining
    resetAt
  }
}
`;var xe=ae+Y+G+A,Ce={first:100,last:20};async function Ot(e,n,t){let{owner:o,repo:r,revision:s,branch:c}=n,a=p=>`${s}:${p}`,d={login:t.login,privacy:"PUBLIC",...Ce,owner:o,name:r,ref:c===void 0?"HEAD":`refs/heads/${c}`,proposal:`refs/heads/${$}`,config:a(t.configPath),data:a(t.dataPath),readme:a(t.readme),history:a(t.historyPath),cache:a(t.cachePath),root:a(""),folder:a(q.replace(/\/$/,""))},i=await e.graphql(xe,d,{retries:0}).catch(p=>{if(!T(p))throw B(p)?x(o,r):N(p,`could not read ${o}/${r}`)});if(!i)return;let{repository:l,repositoryOwner:u}=i.data;if(!l&&i.errors.some(({type:p})=>p==="NOT_FOUND"))throw x(o,r);if(!l||i.errors.some(({path:p})=>p?.[0]==="repository"))return;let m=u&&!i.errors.some(({path:p})=>p?.[0]==="repositoryOwner"),f=c===void 0?void 0:{owner:o,repo:r,branch:c},y=j(l.ref?.target,[["",l.root],[q,l.folder]],l.readme),b=async(p,O)=>{if(!p?.oid)return null;let C=p.isTruncated?J(n,O):void 0;return C&&w(C,p.oid)===p.oid?C:R(p)??await H(e,{owner:o,name:r},p.oid)};try{let p=y&&f&&!t.readme.includes("/")?await I(e,f,y,t.readme):void 0;return{files:{defaultBranch:l.defaultBranchRef?.name??null,files:new Map([[t.configPath,await b(l.config,t.configPath)],[t.dataPath,await b(l.data,t.dataPath)],[t.historyPath,await b(l.history,t.historyPath)],...p?[]:[[t.readme,await b(l.readme,t.readme)]]])},listing:m?Ne(u.repositories,u.rest):void 0,head:p,proposed:l.proposal?.target?.oid??null,cacheIsOurs:l.cache===null}}catch(p){throw N(p,`could not read ${o}/${r}`)}}function Ne(e,n){if(!e.pageInfo.hasNextPage)return e;let t=new Set(e.nodes?.map(r=>r?.name)),o=(n.nodes??[]).filter(r=>!t.has(r?.name));return(e.nodes?.length??0)+o.length!==e.totalCount?e:{...e,nodes:[...e.nodes??[],...o],pageInfo:{hasNextPage:!1,endCursor:null}}}var Re=/^[^\n]*<!--\s*milepost:(?:start|end)\s*-->[^\n]*$/gm;function Bt({entries:e,readme:n}){let t=new Set([...e.keys()].map(d=>d.slice(0,Math.max(0,d.lastIndexOf("/"))))),o=[...e].filter(([d])=>d!==n.path&&!t.has(d)&&!D(d)).sort(([d],[i])=>d<i?-1:1),r=n.bytes?.toString("latin1")??"",[s,c]=[...r.matchAll(Re)],a=s&&c?r.slice(0,s.index).trimEnd()+r.slice(c.index+c[0].length):r;return Pe("sha256").update(JSON.stringify([o,a.trimEnd()])).digest("hex")}export{ot as a,v as b,Be as c,Te as d,re as e,E as f,te as g,Ie as h,oe as i,me as j,et as k,ut as l,Ot as m,Bt as n};
