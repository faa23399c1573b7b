import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{c as K}from"./chunk-U62YX4VK.js";import{b as W}from"./chunk-3FTOXI57.js";import{a as w,b as B,c as H,d as N}from"./chunk-UGRMUGYV.js";import{a as k}from"./chunk-LB5UXTDZ.js";import{a as P,d as g,e as v,g as O,j as C}from"./chunk-QJIKGB4R.js";import{b as U,c as D,d as L,e as S}from"./chunk-5WTDONKB.js";import{a as M}from"./chunk-LGVTIFDG.js";import{a as m}from"./chunk-PCOUSG3U.js";import{isAbsolute as J,relative as ie,resolve as F}from"node:path";function Ee(e,n){if(e===void 0)return;let t=F(n??"."),o=ie(t,F(t,e)).replaceAll("\\","/"),r=o!==""&&!/^\.\.(?:\/|$)/.test(o)&&!J(o);if(!r&&J(e))return{root:F(e),path:""};if(!r)throw new m('input "cache": expected a folder in the workspace');return{root:t,path:L(o)}}var Oe=({path:e})=>e!=="";import{createHash as we}from"node:crypto";var T=`# What stands at the tip of the branch that is published to; head.ts asks for each folder around these fragments.
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
`;import{posix as ee}from"node:path";async function Y({rest:e},{owner:n,repo:t,branch:o},r){let s={owner:n,repo:t},c=await e.git.getRef({...s,ref:`heads/${o}`}).catch(l=>{if(!(g(l)===404||g(l)===409))throw l});if(c?.data.ref!==`refs/heads/${o}`)return;let a=c.data.object.sha,d=await e.git.getCommit({...s,commit_sha:a}),i=new Map;for(let l of[...r].sort()){let f=l===""?d.data.tree.sha:ae(i,l);if(f===void 0)continue;let{data:h}=await e.git.getTree({...s,tree_sha:f});if(h.truncated)throw new m(`${n}/${t}: the folder "${l}" has more entries than GitHub lists`);for(let{path:u,type:y,mode:b,sha:p}of h.tree)i.set(l+u,{type:y,mode:b,oid:p})}return{oid:a,tree:d.data.tree.sha,entries:i}}function ae(e,n){let t=e.get(n.slice(0,-1));return t?.type==="tree"?t.oid:void 0}var z=/expected branch to point to|not a fast.?forward|reference (?:does not exist|already exists|update failed)/i,V=/protected branch|branch .{0,80}is protected|protected ref|rule ?set|rule violation|through a pull request|required status check|not authorized to push|must have verified signatures/i,se=/doesn't exist on type|not defined by type|Cannot query field|isn't a defined input type/i,Q=/too large|too big|payload|exceeds? the maximum/i;function R(e){if(e instanceof m)return"other";if(e instanceof P)return de(e);let n=g(e),t=e instanceof Error?e.message:"";return n===void 0||v(e)==="rate-limited"?"other":n>=500?"lost":V.test(t)?"protected":n===409||z.test(t)?"moved":n===413||Q.test(t)?"unsupported":n===403||n===404?"forbidden":"other"}function de(e){let n=e.errors.map(({message:o})=>o).join(`
`),t=e.errors.map(({type:o})=>o);return t.includes("STALE_DATA")||z.test(n)?"moved":t.includes("BRANCH_PROTECTION_RULE_VIOLATION")||V.test(n)?"protected":se.test(n)||Q.test(n)?"unsupported":v(e)==="no-access"||/not accessible|permission/i.test(n)?"forbidden":O(e)?"lost":"other"}var X=e=>[404,405,410,501].includes(g(e)??0),Z=(e,n)=>new m(`the token may not write to ${e}/${n}: give the job "permissions: { contents: write }"`),qe=(e,n,t)=>new m(`the branch ${t} of ${e}/${n} is protected, so the report cannot be committed to it; allow a pull request with "pull-request: true"`);async function te(e,n,t,o,r=[]){let s=await le(e,n,t,o,r).catch(c=>{if(X(c))return Y(e,n,t);throw c});return s&&q(e,n,s,o)}async function q(e,n,t,o){let{oid:r,tree:s,entries:c,more:a}=t,d={oid:r,tree:s,entries:c,readme:await pe(e,n,t,o)};if(!a)return d;let i=new Map,l={owner:n.owner,name:n.repo};for(let[f,h]of a)i.set(f,h?.oid?H(h)??await N(e,l,h.oid):null);return{...d,files:i}}async function le(e,{owner:n,repo:t,branch:o},r,s,c){let a=`refs/heads/${o}`,d={owner:n,name:t,ref:a,readme:`${a}:${s}`};r.forEach((u,y)=>{d[`f${y}`]=`${a}:${u.replace(/\/$/,"")}`}),c.forEach((u,y)=>{d[`m${y}`]=`${a}:${u}`});let{data:i,errors:l}=await e.graphql(ce(r.length,c.length),d);if(!i.repository)throw new m(`no such repository: ${n}/${t}`);if(l.length>0)throw new m(`could not read all of ${n}/${t}: GitHub answered in part`);let f=_(i.repository.ref?.target,r.map((u,y)=>[u,i.repository?.[`f${y}`]]),i.repository.readme),h=c.map((u,y)=>[u,i.repository?.[`m${y}`]]);return f&&c.length>0?{...f,more:new Map(h)}:f}function _(e,n,t){if(!e?.oid||!e.tree)return;let o=new Map;for(let[r,s]of n)for(let{name:c,type:a,mode:d,oid:i}of s?.entries??[])o.set(r+c,{type:a,mode:d.toString(8).padStart(6,"0"),oid:i});return{oid:e.oid,tree:e.tree.oid,entries:o,node:t}}function ce(e,n){let t=(a,d)=>Array.from({length:a},(i,l)=>`${d}${l}`),[o,r]=[t(e,"f"),t(n,"m")],s=["owner","name","ref","readme",...o,...r].map(a=>`$${a}: String!`).join(", "),c=[...o.map(a=>`${a}: object(expression: $${a}) { ...Folder }`),...r.map(a=>`${a}: object(expression: $${a}) { ...BlobContent }`)].join(" ");return`query Head(${s}) {
    repository(owner: $owner, name: $name) {
      ref(qualifiedName: $ref) { target { ...Tip } }
      readme: object(expression: $readme) { ...BlobContent }
      ${c}
    }
  }
  ${T}
  ${B}`}async function pe(e,{owner:n,repo:t},{entries:o,node:r},s){let c=ee.dirname(s)==="."?"":`${ee.dirname(s)}/`,a=[...o.keys()].filter(f=>f.startsWith(c)),d=D(s,a)??s,i=o.get(d);if(i?.mode===fe)throw new m(`${d} is a symlink; name the file that it leads to as the README instead`);if(i?.type!=="blob")return{path:d,bytes:null};let l=r?.oid===i.oid?H(r):void 0;return{path:d,bytes:l??await N(e,{owner:n,name:t},i.oid)}}var fe="120000";function ne(e){let n=new Set;for(let t of[e.readme.path,...U(e).map(o=>o.path)])for(let o=t.lastIndexOf("/");n.add(t.slice(0,o+1)),!(o<0);o=t.lastIndexOf("/",o-1));return[...n].sort()}var oe="100644";async function A({rest:e},{owner:n,repo:t},o,{additions:r,deletions:s},c,a=[o.oid]){let d={owner:n,repo:t},i=[];for(let{path:u,bytes:y}of r){let b=new k({content:y,encoding:"base64"}).whole(),p={...d,method:"POST",url:"/repos/{owner}/{repo}/git/blobs",data:b},{sha:E}=(await e.request(p)).data;if(E!==w(y,o.oid))throw new Error(`GitHub stored other bytes than were sent for ${u}`);let x=o.entries.get(u)?.mode==="100755"?"100755":oe;i.push({path:u,mode:x,type:"blob",sha:E})}for(let u of s)i.push({path:u,mode:oe,type:"blob",sha:null});let l=i,f=await e.git.createTree({...d,base_tree:o.tree,tree:l});return(await e.git.createCommit({...d,message:c,tree:f.data.sha,parents:[...a]})).data.sha}async function Qe(e,n,t,o,r){let s=await A(e,n,t,o,r);return await I(e,n,t.oid,s),s}async function I({rest:e},n,t,o){let{owner:r,repo:s,branch:c}=n,a={owner:r,repo:s,ref:`heads/${c}`};if((await e.git.getRef(a).catch(i=>{if(g(i)!==404)throw i}))?.data.object.sha!==t)throw new P([{type:"STALE_DATA",message:"the branch moved"}]);await e.git.updateRef({...a,sha:o,force:!1})}var et=(e,n=!1)=>({ids:[40,64].map(t=>w(e,"0".repeat(t))),...n?{readme:e}:{}}),G=class extends Error{name="Superseded"};var $="milepost/update",ue=`The branch takes no commit from Milepost, so this brings the report as a pull request.

Each run brings this one up to date as long as it is open. Close it, and it stays closed until the report changes.
`,me=4;async function ct(e,n,t,o,r){let{owner:s,repo:c}=n,a=null;try{for(let d=1;;d+=1)try{let{tip:i,moved:l}=await he(e,{...n,branch:$},t,o,r);l&&(a=i);let f=await be(e,n,t.message,i,a!==null);return{changed:a?r.changed:[],commit:a,...f===null?{}:{pullRequest:f}}}catch(i){if(d===me||!["moved","lost"].includes(R(i)))throw i}}catch(d){throw R(d)==="forbidden"?Z(s,c):["moved","protected"].includes(R(d))?new m(`the branch ${$} of ${s}/${c} cannot be written: ${j(d)}`):C(d,`could not propose the report to ${s}/${c}`)}}async function he(e,n,{publication:t,message:o,found:r},s,c){let{owner:a,repo:d,branch:i}=n,l=await te(e,n,ne(t),t.readme.path);if(l&&ye(l,s,c))return{tip:l.oid,moved:!1};if(r?.proposed!==void 0&&r.proposed!==(l?.oid??null))throw new G(`${i} was written meanwhile`);if(!l){let u=await A(e,n,s,c,o);return await e.rest.git.createRef({owner:a,repo:d,ref:`refs/heads/${i}`,sha:u}),{tip:u,moved:!0}}let f=await ge(e,n,o,s.oid,l.oid),h=await A(e,n,s,c,o,f);return await I(e,n,l.oid,h),{tip:h,moved:!0}}var ye=({entries:e},n,{wanted:t,deletions:o})=>t.every(({path:r,bytes:s})=>e.get(r)?.oid===w(s,n.oid))&&o.every(r=>!e.has(r));async function ge({rest:e},{owner:n,repo:t,branch:o},r,s,c){let{data:a}=await e.repos.compareCommitsWithBasehead({owner:n,repo:t,basehead:`${s}...${c}`});if(a.commits.filter(({commit:i,parents:l})=>l.length>1||i.message.split(`
`)[0]===r).length<a.total_commits)throw new m(`the branch ${o} of ${n}/${t} holds commits that are not Milepost's; merge or delete it, and run again`);return a.ahead_by===0?[s]:a.behind_by===0?[c]:[c,s]}async function be({rest:e},{owner:n,repo:t,branch:o},r,s,c){let a=`${n}:${$}`,d={per_page:10,sort:"created",direction:"desc"};try{let{data:i}=await e.pulls.list({owner:n,repo:t,head:a,base:o,state:"all",...d}),l=i.find(({state:h})=>h==="open");return l?l.html_url:!c&&i[0]?.head.sha===s?null:(await e.pulls.create({owner:n,repo:t,title:r,head:$,base:o,body:ue})).data.html_url}catch(i){throw/pull request already exists/i.test(j(i))?new P([{type:"STALE_DATA",message:"the pull request was opened meanwhile"}]):/not permitted to create/i.test(j(i))?new m(`the report is on the branch ${$}, but GitHub Actions may not open pull requests in ${n}/${t}: allow it in the settings (Actions, General), or open it by hand`):R(i)==="forbidden"&&g(i)!==void 0?new m(`the report is on the branch ${$}, but the token may not open a pull request in ${n}/${t}: give the job "permissions: { pull-requests: write }"`):i}}var j=e=>e instanceof Error?e.message.split(`
`)[0]??"":"";var re=`query Start(
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
      totalCount
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
`;var $e=re+K+T+B,Pe={first:100,last:20};async function Rt(e,n,t){let{owner:o,repo:r,revision:s,branch:c}=n,a=p=>`${s}:${p}`,d={login:t.login,privacy:"PUBLIC",...Pe,owner:o,name:r,ref:c===void 0?"HEAD":`refs/heads/${c}`,proposal:`refs/heads/${$}`,config:a(t.configPath),data:a(t.dataPath),readme:a(t.readme),history:a(t.historyPath),cache:a(t.cachePath),root:a(""),folder:a(S.replace(/\/$/,""))},i=await e.graphql($e,d,{retries:0}).catch(p=>{if(!O(p))throw C(p,`could not read ${o}/${r}`)});if(!i)return;let{repository:l,repositoryOwner:f}=i.data;if(!l&&i.errors.some(({type:p})=>p==="NOT_FOUND"))throw new m(`no such repository, or the token has no access to it: ${o}/${r}`);if(!l||i.errors.some(({path:p})=>p?.[0]==="repository"))return;let h=f&&!i.errors.some(({path:p})=>p?.[0]==="repositoryOwner"),u=c===void 0?void 0:{owner:o,repo:r,branch:c},y=_(l.ref?.target,[["",l.root],[S,l.folder]],l.readme),b=async(p,E)=>{if(!p?.oid)return null;let x=p.isTruncated?W(n,E):void 0;return x&&w(x,p.oid)===p.oid?x:H(p)??await N(e,{owner:o,name:r},p.oid)};try{let p=y&&u&&!t.readme.includes("/")?await q(e,u,y,t.readme):void 0;return{files:{defaultBranch:l.defaultBranchRef?.name??null,files:new Map([[t.configPath,await b(l.config,t.configPath)],[t.dataPath,await b(l.data,t.dataPath)],[t.historyPath,await b(l.history,t.historyPath)],...p?[]:[[t.readme,await b(l.readme,t.readme)]]])},listing:h?xe(f.repositories,f.rest):void 0,head:p,proposed:l.proposal?.target?.oid??null,cacheIsOurs:l.cache===null}}catch(p){throw C(p,`could not read ${o}/${r}`)}}function xe(e,n){if(!e.pageInfo.hasNextPage)return e;let t=new Set(e.nodes?.map(r=>r?.name)),o=(n.nodes??[]).filter(r=>!t.has(r?.name));return(e.nodes?.length??0)+o.length!==e.totalCount?e:{nodes:[...e.nodes??[],...o],pageInfo:{hasNextPage:!1,endCursor:null}}}var Ce=/^[^\n]*<!--\s*milepost:(?:start|end)\s*-->[^\n]*$/gm;function Et({entries:e,readme:n}){let t=new Set([...e.keys()].map(d=>d.slice(0,Math.max(0,d.lastIndexOf("/"))))),o=[...e].filter(([d])=>d!==n.path&&!t.has(d)&&!M(d)).sort(([d],[i])=>d<i?-1:1),r=n.bytes?.toString("latin1")??"",[s,c]=[...r.matchAll(Ce)],a=s&&c?r.slice(0,s.index).trimEnd()+r.slice(c.index+c[0].length):r;return we("sha256").update(JSON.stringify([o,a.trimEnd()])).digest("hex")}export{et as a,G as b,Ee as c,Oe as d,ne as e,R as f,Z as g,qe as h,te as i,fe as j,Qe as k,ct as l,Rt as m,Et as n};
