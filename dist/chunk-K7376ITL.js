import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a as V,b as Z,c as J}from"./chunk-UH2IZ56T.js";import{a as p}from"./chunk-FAEYLTYL.js";import{a as R}from"./chunk-KMYVMER2.js";import{a as q,c as L,d as U}from"./chunk-VGOKAO7Z.js";import{a as b,c as u,d as _,e as w,f as D,g as m,h as $,i as z,j as K}from"./chunk-PPJIHG4R.js";import{a as B}from"./chunk-PCOUSG3U.js";var pe=/\.(?:pyw?|pyi|pyx|ipynb|[jt]sx?|[mc][jt]s|vue|svelte|java|kts?|scala|groovy|go|rs|c|h|cc|cpp|cxx|hpp|hh|ino|cs|php|rb|rake|swift|dart|sh|bash|zsh|bats|ps1|psm1|tf|hcl|html?|s?css|sass|less|sql|r)$/i,fe=/(?:^|\/)(?:[^./]+|\.[^/]+|[^/]+\.(?:md|mdx|markdown|rst|txt|adoc|rdoc|toml|ya?ml|jsonc?|cfg|ini|conf|cnf|properties|env|example|sample|dist|xml|gradle|csproj|fsproj|sln|mod|in|lock|proto|graphql|prisma|tpl|j2|service|nix|erb|ejs|hbs|cshtml|razor|jsp|twig|blade|bat|cmd|tfvars|neon))$/i,x={code:512*1024,notebook:4*1024*1024,other:1e5};function T(o){let e=o.filter(({kind:n})=>n==="file"||n==="executable"),t=new L(U(e.map(({path:n})=>n)));return e.filter(({path:n,size:r})=>{if(n.endsWith(".gitattributes"))return r<=x.other;let s=pe.test(n),a=n.endsWith(".ipynb")?x.notebook:s?x.code:x.other;return r<=a&&(s||fe.test(n))&&t.originOf(n)==="own"})}var y=class{#e;constructor(e=1){this.#e=e}get value(){return this.#e}halve(e){this.#e=Math.min(this.#e,e/2)}grow(){this.#e=Math.min(1,this.#e*2)}};function Q(o,e){let t=0,n=o.findIndex((r,s)=>(t+=r)>e.bytes||s>=e.count);return Math.max(1,n<0?o.length:n)}var v={count:2e3,bytes:6e6,first:.5},Y=4e5,ue=4,me=4,k=class{#e;#t=[];#r=[];#n=new y(v.first);#o=0;#s=!1;#i=0;#d=!1;#l=0;#a;constructor(e){this.#e=e}read(e,t,n){return new Promise(r=>{(n<Y&&X(t)?this.#t:this.#r).push({repository:e,oid:t,size:n,resolve:r}),this.#c()})}hold(){this.#i+=1}release(){this.#i-=1,this.#i===0&&this.#c()}flush(){this.#c(!0)}#c(e=!1){e&&(this.#d=!0),!this.#s&&(this.#s=!0,setImmediate(()=>{for(this.#s=!1;this.#u&&this.#o<ue;)this.#o+=1,this.#y(this.#m()).finally(()=>{this.#o-=1,this.#c()});this.#t.length===0&&(this.#d=!1)}))}get#u(){return this.#r.length>0?!0:this.#t.length===0?!1:this.#d||this.#i===0||S(this.#t)>=this.#n.value}#m(){if(this.#t.length===0)return this.#r.splice(0,1);let e=S(this.#t),t=e/Math.ceil(e/this.#n.value),n={count:Math.ceil(t*v.count),bytes:t*v.bytes},r=this.#t.map(({size:s})=>s);return this.#t.splice(0,Q(r,n))}async#y(e){let[t]=e;if(t){if(this.#a)return this.#h(e,this.#a);if(t.size>=Y||!X(t.oid))return this.#p(t);try{p(this.#e,"graphql");let{document:n,variables:r,places:s}=ye(e),a=await this.#e.graphql(n,r,{retries:0});this.#l=0,await this.#g(e,s,a)}catch(n){if(m(n))return this.#f(e);let r=w(n);r==="rate-limited"&&(this.#a=r),this.#h(e,r)}}}async#g(e,t,n){let r=[];await Promise.all(e.map(async(s,a)=>{let i=t[a],c=i&&n.data[i[0]]?.[i[1]];if(c){let d=Z(c);return d?s.resolve(R(d)):this.#p(s)}let l=i&&ge(n.errors,i);l&&$(l)?r.push(s):s.resolve({state:"unread",reason:l?D(l):"missing-object"})})),r.length>0?await this.#f(r):this.#n.grow()}async#f(e){if(e.length===1&&e[0])return this.#p(e[0]);this.#n.halve(S(e)),this.#t=[...e,...this.#t],this.flush()}async#p(e){if(this.#a)return this.#h([e],this.#a);try{p(this.#e,"core");let t=await J(this.#e,e.repository,e.oid);this.#l=0,e.resolve(R(t))}catch(t){let n=w(t);n==="failed"&&(this.#l+=1),(n==="rate-limited"||this.#l>=me)&&(this.#a=n),this.#h([e],n)}}#h(e,t){for(let n of e)n.resolve({state:"unread",reason:t})}};function S(o){let e=0;for(let{size:t}of o)e+=t;return Math.max(o.length/v.count,e/v.bytes)}function ye(o){let e=new Map,t=o.map(({repository:i,oid:c})=>{let l=`${i.owner}/${i.name}`,d=e.get(l)??{alias:`r${e.size}`,repository:i,blobs:[]};e.set(l,d);let h=`b${d.blobs.length}`;return d.blobs.push(`${h}: object(oid: "${c}") { ...BlobContent }`),[d.alias,h]}),n=[],r=[],s={};for(let{alias:i,repository:c,blobs:l}of e.values())n.push(`$${i}o: String!`,`$${i}n: String!`),s[`${i}o`]=c.owner,s[`${i}n`]=c.name,r.push(`${i}: repository(owner: $${i}o, name: $${i}n) { ${l.join(" ")} }`);return{document:`query Blobs(${n.join(", ")}) { ${r.join(" ")} }
${V}`,variables:s,places:t}}var ge=(o,e)=>o.find(({path:t})=>t?.[0]===e[0]&&(t.length===1||t[1]===e[1])),X=o=>/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(o);var ee=`# Four levels at once, for what lies further down; stands beside folders.graphql.
fragment FoldersOfFolders on Tree {
  entries {
    ...Item
    object {
      ...Folders
    }
  }
}

fragment DeepFolders on Tree {
  entries {
    ...Item
    object {
      ...FoldersOfFolders
    }
  }
}
`;var I=`# Folders and what stands in them, two levels at once; folders.ts asks for many of many repositories around these.
fragment Item on TreeEntry {
  name
  type
  mode
  oid
  size
}

fragment Items on Tree {
  entries {
    ...Item
  }
}

fragment Folders on Tree {
  entries {
    ...Item
    object {
      ...Items
    }
  }
}
`;var be=40,N=class{repository;entries=[];truncated=!1;#e;#t=0;constructor(e,t){this.#e=e,this.repository=t}async read(e){let t=await this.#r(e.oid,!0);if(!t.truncated){this.#n(e,t.tree);return}let n=await this.#r(e.oid,!1);n.truncated&&(this.truncated=!0),this.#n(e,n.tree);let r=n.tree.filter(a=>a.type==="tree").map(a=>({path:`${e.path}${a.path}/`,oid:a.sha})),s=r.filter(g);for(let a of[...s,...r.filter(i=>!g(i))])await this.attempt(a)}async attempt(e){try{if(this.#t>=be)throw new Error("too many requests for one tree");await this.read(e)}catch{g(e)&&(this.truncated=!0)}}get tree(){return{entries:this.entries.sort(Re),truncated:this.truncated}}async#r(e,t){p(this.#e,"core"),this.#t+=1;let{data:n}=await this.#e.rest.git.getTree({owner:this.repository.owner,repo:this.repository.name,tree_sha:e,...t?{recursive:"1"}:{}});return{tree:n.tree,truncated:n.truncated===!0}}#n(e,t){for(let{path:n,mode:r,type:s,sha:a,size:i}of t)s!=="tree"&&this.entries.push({path:e.path+n,kind:H(r),oid:a,size:i??0})}},g=o=>q(`${o.path}file`)!=="vendored",we={100755:"executable",12e4:"symlink",16e4:"submodule"},H=o=>we[o]??"file",Re=(o,e)=>o.path<e.path?-1:o.path>e.path?1:0;var te={roots:100,folders:800},ve=2,Pe=4,E=class{#e;#t=new y;#r=[];constructor(e){this.#e=e}read(e,t){return new Promise((n,r)=>{this.#r.length===0&&setImmediate(()=>this.#n()),this.#r.push({walk:new N(this.#e,e),commit:t,resolve:n,reject:r})})}#n(){let e=this.#r;if(this.#r=[],e.length<=ve)for(let t of e)this.#o(t);else this.#s(e)}async#o({walk:e,commit:t,resolve:n,reject:r}){await e.read({path:"",oid:t}).then(()=>n(e.tree),r)}async#s(e){let t=[],n=e.map(r=>({path:"",oid:`${r.commit}:`,reading:r}));for(;n.length>0;){let r=await this.#i(n);t.push(...r.filter(s=>!g(s))),n=r.filter(g)}await Promise.all(e.map(async r=>{for(let s of t)s.reading===r&&await r.walk.attempt(s);r.resolve(r.walk.tree)}))}async#i(e){let t=[],n=[...e],r=e[0]?.path===""?te.roots:te.folders,s=async()=>{for(;n.length>0;){let a=n.splice(0,Math.max(1,Math.floor(this.#t.value*r))),i=await this.#d(a,t);i.length===1&&i[0]?await this.#l(i[0]):n.unshift(...i),i.length>0?this.#t.halve(a.length/r):this.#t.grow()}};return await Promise.all(Array.from({length:Pe},s)),t}async#d(e,t){try{p(this.#e,"graphql");let{document:n,variables:r}=Oe(e),{data:s,errors:a}=await this.#e.graphql(n,r,{retries:0}),i=[];for(let[c,l]of e.entries()){let d=a.filter(({path:f})=>f?.[0]===`f${c}`),h=s[`f${c}`]?.object?.entries;d.some($)?i.push(l):!h||d.length>0?this.#a(l,new b(d.length>0?d:Ce)):this.#c(l,h,t)}return i}catch(n){if(m(n))return[...e];for(let r of e)this.#a(r,n);return[]}}async#l(e){let{walk:t,commit:n}=e.reading;e.path!==""?await t.attempt(e):await t.read({path:"",oid:n}).catch(r=>this.#a(e,r))}#a({path:e,reading:t},n){e===""?t.reject(n):t.walk.truncated=!0}#c(e,t,n){let{reading:r}=e;for(let{name:s,type:a,mode:i,oid:c,size:l,object:d}of t){let h=e.path+s;if(a!=="tree")r.walk.entries.push({path:h,kind:H(i.toString(8).padStart(6,"0")),oid:c,size:l??0});else{let f={path:`${h}/`,oid:c,reading:r};d?.entries?this.#c(f,d.entries,n):n.push(f)}}}},Ce=[{type:"NOT_FOUND",message:"the object is not there"}];function Oe(o){let e=o.some(({oid:l})=>l.endsWith(":")),t=e?"Folders":"DeepFolders",n=new Map,r={},s=l=>{let d=n.get(l);if(d!==void 0)return d;let h=`v${n.size}`;return n.set(l,h),r[h]=l,h},a=o.map(({oid:l,reading:d},h)=>{let{owner:f,name:le}=d.walk.repository,[de,ce]=[s(f),s(le)],he=`${e?"expression":"oid"}: ${JSON.stringify(l)}`;return`f${h}: repository(owner: $${de}, name: $${ce}) { object(${he}) { ...${t} } }`}),i=[...n.values()].map(l=>`$${l}: String!`).join(", "),c=e?I:I+ee;return{document:`query Trees(${i}) { ${a.join(" ")} }
${c}`,variables:r}}var ne=new WeakMap;function P(o){let e=ne.get(o)??{trees:new E(o),blobs:new k(o)};return ne.set(o,e),e}async function $e(o,e){return new C(P(o).blobs,e,await j(o,e))}async function j(o,e){if(e.headOid===null)throw new u("missing-object","it is empty");return P(o).trees.read(e,e.headOid).catch(t=>{if(_(t)===409)throw new u("missing-object","it is empty");let n=w(t);throw new u(n,z(n))})}var C=class{snapshot;#e;#t;#r;#n=new Map;#o=new Map;#s=!1;onClose=()=>{};constructor(e,t,{entries:n,truncated:r}){this.#e=e,this.#t=t,this.#r=new Map(n.map(l=>[l.path,l]));for(let l of n)this.#r.get(l.path)!==l&&this.#n.set(l.path,{state:"unread",reason:"failed"});let{name:s,headOid:a,committed:i,host:c}=t;this.snapshot={name:s,commit:a??"",...i===void 0?{}:{committed:i},entries:n,truncated:r,host:c,content:l=>this.#n.get(l)??{state:"unread",reason:"not-requested"}}}async expect(){let e=T(this.snapshot.entries).map(t=>this.#l(t));this.#e.flush(),await Promise.all(e)}hold(){this.#s||(this.#s=!0,this.#e.hold())}#i(){this.#s&&this.#e.release(),this.#s=!1}load=async e=>{let t=this.#s,n=e.map(r=>this.#d(r));this.#i(),await Promise.all(n),t&&this.hold()};trouble=()=>{if(this.snapshot.truncated)return"failed";let e=[...this.#n.values()].map(t=>t.state==="unread"?t.reason:"");return xe.find(t=>e.includes(t))};close=async()=>{this.#i(),this.#n.clear(),this.#o.clear(),this.onClose(),this.onClose=()=>{}};async#d(e){let t=this.#r.get(e);!t||this.#n.has(e)||(t.kind==="submodule"?this.#n.set(e,{state:"unread",reason:"missing-object"}):this.#n.set(e,await this.#l(t)))}#l({oid:e,size:t}){let{owner:n,name:r}=this.#t,s=this.#o.get(e)??(Te.has(e)?Promise.resolve(R(Buffer.alloc(0))):this.#e.read({owner:n,name:r},e,t));return this.#o.set(e,s),s}},xe=["rate-limited","failed","no-access","missing-object"],Te=new Set(["e69de29bb2d1d6434b8b29ae775ad8c2e48c5391","473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813"]);var ke=100,G={count:50,bytes:12e6},Ne=2;function Ee(o,e){let t=new W(o,e);return e.map((n,r)=>()=>t.open(r))}var W=class{#e;#t;#r=[];#n=0;#o={count:0,bytes:0};#s=!1;constructor(e,t){this.#e=e,this.#t=t.map(n=>{let{promise:r,resolve:s,reject:a}=Ge();return r.catch(()=>{}),{listed:n,promise:r,resolve:s,reject:a}})}async open(e){this.#i();let t=await this.#t[e]?.promise;if(!t)throw new Error(`there is no repository ${e}`);return t.hold(),t}#i(){this.#s||this.#n>=this.#t.length||this.#o.count>G.count/2||this.#o.bytes>G.bytes/2||(this.#s=!0,this.#d().finally(()=>{this.#s=!1,this.#i()}))}async#d(){let[e,t]=[0,0],n=[];for(;e<G.count&&this.#n<this.#t.length;){let r=this.#n,s=this.#t[r];if(!s)return;try{let a=await this.#c(r),i=T(a.entries).reduce((c,l)=>c+l.size,0);if(e>0&&t+i>G.bytes)break;n.push([s,a,i]),e+=1,t+=i}catch(a){s.reject(a)}this.#n+=1,delete this.#r[r]}if(this.#o.count+=e,this.#o.bytes+=t,this.#e.meter.available("graphql")<Ne)return this.#a(n.map(([r])=>r));for(let[r,s,a]of n)this.#l(r,s,a)}async#l(e,t,n){let r=new C(P(this.#e).blobs,e.listed,t);r.onClose=()=>{this.#o.count-=1,this.#o.bytes-=n,this.#i()},await r.expect(),e.resolve(r)}#a(e){let t=new u("rate-limited","the points of this run are spent; the next run goes on here");for(let n of[...e,...this.#t.slice(this.#n)])n.reject(t);this.#n=this.#t.length}#c(e){if(!this.#r[e])for(let t=e;t<Math.min(e+ke,this.#t.length);t+=1){let n=this.#t[t];if(!n)continue;let r=j(this.#e,n.listed);r.catch(()=>{}),this.#r[t]=r}return this.#r[e]??Promise.reject(new Error(`there is no repository ${e}`))}};function Ge(){let o=()=>{},e=()=>{};return{promise:new Promise((n,r)=>{o=n,e=r}),resolve:n=>o(n),reject:n=>e(n)}}var M=`# The parts of HostFacts. \`Tags\` and \`Releases\` are shared with the listing, which asks for the first page of each.
fragment Tags on RefConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    name
  }
}

fragment Releases on ReleaseConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    tagName
    isDraft
  }
}
`;var re=`query MoreHostFacts($owner: String!, $name: String!, $tagsAfter: String, $releasesAfter: String) {
  repository(owner: $owner, name: $name) {
    refs(refPrefix: "refs/tags/", first: 100, after: $tagsAfter) {
      ...Tags
    }
    releases(first: 100, after: $releasesAfter) {
      ...Releases
    }
  }
}
`;var oe=`query Repositories($login: String!, $first: Int!, $after: String, $privacy: RepositoryPrivacy) {
  repositoryOwner(login: $login) {
    login
    repositories(
      first: $first
      after: $after
      ownerAffiliations: [OWNER]
      privacy: $privacy
      orderBy: { field: NAME, direction: ASC }
    ) {
      ...RepositoryPage
    }
  }
  rateLimit {
    cost
    limit
    remaining
    resetAt
  }
}
`;var se=`# A page of what somebody owns; needs Tags and Releases beside it.
fragment RepositoryPage on RepositoryConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    name
    owner {
      login
    }
    url
    description
    isFork
    isArchived
    isPrivate
    isEmpty
    repositoryTopics(first: 20) {
      nodes {
        topic {
          name
        }
      }
    }
    defaultBranchRef {
      name
      target {
        oid
        ... on Commit {
          committedDate
          statusCheckRollup {
            state
          }
        }
      }
    }
    parent {
      defaultBranchRef {
        target {
          oid
        }
      }
    }
    refs(refPrefix: "refs/tags/", first: 100) {
      ...Tags
    }
    releases(first: 100) {
      ...Releases
    }
  }
}
`;var ae=se+M,O={most:100,least:10},Fe=10;async function Se(o,e,t={}){try{let n=[];for(let r of await Ie(o,e,t))r.isPrivate&&!t.includePrivate||n.push({...je(r),host:await Me(o,r)});return n.sort((r,s)=>r.name<s.name?-1:r.name>s.name?1:0)}catch(n){throw K(n,`could not list the repositories of ${e}`)}}async function Ie(o,e,t){let n=ie(t.first?.nodes);if(t.first&&!t.first.pageInfo.hasNextPage)return n;let r=t.includePrivate?null:"PUBLIC",s=O.most;for(let a=t.first?.pageInfo.endCursor??null;;)try{let i=await He(o,{login:e,after:a,first:s,privacy:r});if(n.push(...ie(i.nodes)),a=i.pageInfo.endCursor,!i.pageInfo.hasNextPage||a===null)return n;s=Math.min(O.most,s*2)}catch(i){if(s===O.least||!m(i))throw i;s=Math.max(O.least,Math.floor(s/2))}}function ie(o){if(o?.includes(null))throw new b([{message:"GitHub kept a repository back"}]);return A(o)}async function He(o,e){let{login:t,first:n}=e,{data:r}=await o.graphql(oe+ae,e,n>O.least?{retries:0}:{}).catch(s=>{if(s instanceof b&&s.errors[0]?.type==="NOT_FOUND")return{data:{repositoryOwner:null}};throw s});if(!r.repositoryOwner)throw new B(`no such user: ${t}`);return r.repositoryOwner.repositories}function je(o){let e=o.defaultBranchRef?.target?.oid??null,t=o.defaultBranchRef?.target?.committedDate;return{name:o.name,owner:o.owner.login,url:o.url,description:o.description,topics:A(o.repositoryTopics?.nodes).map(({topic:n})=>n.name),fork:o.isFork,archived:o.isArchived,private:o.isPrivate,empty:o.isEmpty||!o.defaultBranchRef?.target,defaultBranch:o.defaultBranchRef?.name??null,headOid:e,...t===void 0||Number.isNaN(Date.parse(t))?{}:{committed:new Date(t).toISOString().replace(/\.\d+Z$/,"Z")},copied:o.isFork&&e!==null&&e===o.parent?.defaultBranchRef?.target?.oid}}var We={SUCCESS:"passing",FAILURE:"failing",ERROR:"failing"};async function Me(o,e){let t=new F(e.refs,s=>s.name),n=new F(e.releases,s=>s.isDraft?void 0:s.tagName);for(let s=1;s<Fe&&(t.more||n.more);s+=1){let{data:a}=await o.graphql(re+M,{owner:e.owner.login,name:e.name,tagsAfter:t.cursor,releasesAfter:n.cursor});t.more&&t.add(a.repository?.refs),n.more&&n.add(a.repository?.releases)}let r=We[e.defaultBranchRef?.target?.statusCheckRollup?.state??""];return{tags:t.names(),releases:n.names(),...r?{checks:r}:{}}}var F=class{#e;#t=[];#r=!0;more=!1;cursor=null;constructor(e,t){this.#e=t,this.add(e)}add(e){e||(this.#r=!1);for(let t of A(e?.nodes)){let n=this.#e(t);n!==void 0&&this.#t.push(n)}this.cursor=e?.pageInfo.endCursor??null,this.more=e?.pageInfo.hasNextPage===!0&&this.cursor!==null}names(){return this.#r&&!this.more?this.#t.sort():void 0}},A=o=>(o??[]).filter(e=>e!==null);export{$e as a,Ee as b,ae as c,Se as d};
