import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{b as Z,c as J,d as Q}from"./chunk-UGRMUGYV.js";import{b as f}from"./chunk-LB5UXTDZ.js";import{a as R}from"./chunk-KMYVMER2.js";import{a as w,c as m,d as $,e as p,f as z,g as y,h as x,i as K,j as V}from"./chunk-QJIKGB4R.js";import{b as U,d as _,e as D}from"./chunk-ISRW4UGP.js";import{a as I}from"./chunk-77LU36SO.js";import{a as L}from"./chunk-PCOUSG3U.js";var fe=/\.(?:pyw?|pyi|pyx|ipynb|[jt]sx?|[mc][jt]s|vue|svelte|java|kts?|scala|groovy|go|rs|c|h|cc|cpp|cxx|hpp|hh|ino|cs|php|rb|rake|swift|dart|sh|bash|zsh|bats|ps1|psm1|tf|hcl|html?|s?css|sass|less|sql|r)$/i,ue=/(?:^|\/)(?:[^./]+|\.[^/]+|[^/]+\.(?:md|mdx|markdown|rst|txt|adoc|rdoc|toml|ya?ml|jsonc?|cfg|ini|conf|cnf|properties|env|example|sample|dist|xml|gradle|csproj|fsproj|sln|mod|in|lock|proto|graphql|prisma|tpl|j2|service|nix|erb|ejs|hbs|cshtml|razor|jsp|twig|blade|bat|cmd|tfvars|neon))$/i,T={code:512*1024,notebook:4*1024*1024,other:1e5};function k(o){let e=o.filter(({kind:n})=>n==="file"||n==="executable"),t=new _(D(e.map(({path:n})=>n)));return e.filter(({path:n,size:r})=>{if(n.endsWith(".gitattributes"))return r<=T.other;let s=fe.test(n),a=n.endsWith(".ipynb")?T.notebook:s?T.code:T.other;return r<=a&&(s||ue.test(n))&&t.originOf(n)==="own"})}var g=class{#e;constructor(e=1){this.#e=e}get value(){return this.#e}halve(e){this.#e=Math.min(this.#e,e/2)}grow(){this.#e=Math.min(1,this.#e*2)}};function Y(o,e){let t=0,n=o.findIndex((r,s)=>(t+=r)>e.bytes||s>=e.count);return Math.max(1,n<0?o.length:n)}var v={count:2e3,bytes:2e6,first:.5},X=4e5,me=2,ye=4,N=class{#e;#t=[];#r=[];#n=new g(v.first);#o=0;#s=!1;#i=0;#d=!1;#l=0;#a;constructor(e){this.#e=e}read(e,t,n){return new Promise(r=>{(n<X&&ee(t)?this.#t:this.#r).push({repository:e,oid:t,size:n,resolve:r}),this.#c()})}hold(){this.#i+=1}release(){this.#i-=1,this.#i===0&&this.#c()}flush(){this.#c(!0)}#c(e=!1){e&&(this.#d=!0),!this.#s&&(this.#s=!0,setImmediate(()=>{for(this.#s=!1;this.#u&&this.#o<me;)this.#o+=1,this.#y(this.#m()).finally(()=>{this.#o-=1,this.#c()});this.#t.length===0&&(this.#d=!1)}))}get#u(){return this.#r.length>0?!0:this.#t.length===0?!1:this.#d||this.#i===0||H(this.#t)>=this.#n.value}#m(){if(this.#t.length===0)return this.#r.splice(0,1);let e=H(this.#t),t=e/Math.ceil(e/this.#n.value),n={count:Math.ceil(t*v.count),bytes:t*v.bytes},r=this.#t.map(({size:s})=>s);return this.#t.splice(0,Y(r,n))}async#y(e){let[t]=e;if(t){if(this.#a)return this.#h(e,this.#a);if(t.size>=X||!ee(t.oid))return this.#p(t);try{f(this.#e,"graphql");let{document:n,variables:r,places:s}=ge(e),a=await this.#e.graphql(n,r,{retries:0});this.#l=0,await this.#g(e,s,a)}catch(n){if(y(n))return this.#f(e);let r=p(n);r==="rate-limited"&&(this.#a=r),this.#h(e,r)}}}async#g(e,t,n){let r=[];await Promise.all(e.map(async(s,a)=>{let i=t[a],d=i&&n.data[i[0]]?.[i[1]];if(d){let c=J(d);return c?s.resolve(R(c)):this.#p(s)}let l=i&&be(n.errors,i);l&&x(l)?r.push(s):s.resolve({state:"unread",reason:l?z(l):"missing-object"})})),r.length>0?await this.#f(r):this.#n.grow()}async#f(e){if(e.length===1&&e[0])return this.#p(e[0]);this.#n.halve(H(e)),this.#t=[...e,...this.#t],this.flush()}async#p(e){if(this.#a)return this.#h([e],this.#a);try{f(this.#e,"core");let t=await Q(this.#e,e.repository,e.oid);this.#l=0,e.resolve(R(t))}catch(t){let n=p(t);n==="failed"&&(this.#l+=1),(n==="rate-limited"||this.#l>=ye)&&(this.#a=n),this.#h([e],n)}}#h(e,t){for(let n of e)n.resolve({state:"unread",reason:t})}};function H(o){let e=0;for(let{size:t}of o)e+=t;return Math.max(o.length/v.count,e/v.bytes)}function ge(o){let e=new Map,t=o.map(({repository:i,oid:d})=>{let l=`${i.owner}/${i.name}`,c=e.get(l)??{alias:`r${e.size}`,repository:i,blobs:[]};e.set(l,c);let h=`b${c.blobs.length}`;return c.blobs.push(`${h}: object(oid: "${d}") { ...BlobContent }`),[c.alias,h]}),n=[],r=[],s={};for(let{alias:i,repository:d,blobs:l}of e.values())n.push(`$${i}o: String!`,`$${i}n: String!`),s[`${i}o`]=d.owner,s[`${i}n`]=d.name,r.push(`${i}: repository(owner: $${i}o, name: $${i}n) { ${l.join(" ")} }`);return{document:`query Blobs(${n.join(", ")}) { ${r.join(" ")} }
${Z}`,variables:s,places:t}}var be=(o,e)=>o.find(({path:t})=>t?.[0]===e[0]&&(t.length===1||t[1]===e[1])),ee=o=>/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(o);var te=`# Four levels at once, for what lies further down; stands beside folders.graphql.
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
`;var j=`# Folders and what stands in them, two levels at once; folders.ts asks for many of many repositories around these.
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
`;var we=40,E=class{repository;entries=[];truncated=!1;#e;#t=0;constructor(e,t){this.#e=e,this.repository=t}async read(e){let t=await this.#r(e.oid,!0);if(!t.truncated){this.#n(e,t.tree);return}let n=await this.#r(e.oid,!1);n.truncated&&(this.truncated=!0),this.#n(e,n.tree);let r=n.tree.filter(a=>a.type==="tree").map(a=>({path:`${e.path}${a.path}/`,oid:a.sha})),s=r.filter(b);for(let a of[...s,...r.filter(i=>!b(i))])await this.attempt(a)}async attempt(e){try{if(this.#t>=we)throw new Error("too many requests for one tree");await this.read(e)}catch{b(e)&&(this.truncated=!0)}}get tree(){return{entries:this.entries.sort(ve),truncated:this.truncated}}async#r(e,t){f(this.#e,"core"),this.#t+=1;let{data:n}=await this.#e.rest.git.getTree({owner:this.repository.owner,repo:this.repository.name,tree_sha:e,...t?{recursive:"1"}:{}});return{tree:n.tree,truncated:n.truncated===!0}}#n(e,t){for(let{path:n,mode:r,type:s,sha:a,size:i}of t)s!=="tree"&&this.entries.push({path:e.path+n,kind:W(r),oid:a,size:i??0})}},b=o=>U(`${o.path}file`)!=="vendored",Re={100755:"executable",12e4:"symlink",16e4:"submodule"},W=o=>Re[o]??"file",ve=(o,e)=>o.path<e.path?-1:o.path>e.path?1:0;var ne={roots:100,folders:800},Pe=2,Ce=4,F=class{#e;#t=new g;#r=[];constructor(e){this.#e=e}read(e,t){return new Promise((n,r)=>{this.#r.length===0&&setImmediate(()=>this.#n()),this.#r.push({walk:new E(this.#e,e),commit:t,resolve:n,reject:r})})}#n(){let e=this.#r;if(this.#r=[],e.length<=Pe)for(let t of e)this.#o(t);else this.#s(e)}async#o({walk:e,commit:t,resolve:n,reject:r}){await e.read({path:"",oid:t}).then(()=>n(e.tree),r)}async#s(e){let t=[],n=e.map(r=>({path:"",oid:`${r.commit}:`,reading:r}));for(;n.length>0;){let r=await this.#i(n);t.push(...r.filter(s=>!b(s))),n=r.filter(b)}await Promise.all(e.map(async r=>{for(let s of t)s.reading===r&&await r.walk.attempt(s);r.resolve(r.walk.tree)}))}async#i(e){let t=[],n=[...e],r=e[0]?.path===""?ne.roots:ne.folders,s=async()=>{for(;n.length>0;){let a=n.splice(0,Math.max(1,Math.floor(this.#t.value*r))),i=await this.#d(a,t);i.length===1&&i[0]?await this.#l(i[0]):n.unshift(...i),i.length>0?this.#t.halve(a.length/r):this.#t.grow()}};return await Promise.all(Array.from({length:Ce},s)),t}async#d(e,t){try{f(this.#e,"graphql");let{document:n,variables:r}=$e(e),{data:s,errors:a}=await this.#e.graphql(n,r,{retries:0}),i=[];for(let[d,l]of e.entries()){let c=a.filter(({path:u})=>u?.[0]===`f${d}`),h=s[`f${d}`]?.object?.entries;c.some(x)?i.push(l):!h||c.length>0?this.#a(l,new w(c.length>0?c:Oe)):this.#c(l,h,t)}return i}catch(n){if(y(n))return[...e];for(let r of e)this.#a(r,n);return[]}}async#l(e){let{walk:t,commit:n}=e.reading;e.path!==""?await t.attempt(e):await t.read({path:"",oid:n}).catch(r=>this.#a(e,r))}#a({path:e,reading:t},n){e===""?t.reject(n):t.walk.truncated=!0}#c(e,t,n){let{reading:r}=e;for(let{name:s,type:a,mode:i,oid:d,size:l,object:c}of t){let h=e.path+s;if(a!=="tree")r.walk.entries.push({path:h,kind:W(i.toString(8).padStart(6,"0")),oid:d,size:l??0});else{let u={path:`${h}/`,oid:d,reading:r};c?.entries?this.#c(u,c.entries,n):n.push(u)}}}},Oe=[{type:"NOT_FOUND",message:"the object is not there"}];function $e(o){let e=o.some(({oid:l})=>l.endsWith(":")),t=e?"Folders":"DeepFolders",n=new Map,r={},s=l=>{let c=n.get(l);if(c!==void 0)return c;let h=`v${n.size}`;return n.set(l,h),r[h]=l,h},a=o.map(({oid:l,reading:c},h)=>{let{owner:u,name:de}=c.walk.repository,[ce,he]=[s(u),s(de)],pe=`${e?"expression":"oid"}: ${JSON.stringify(l)}`;return`f${h}: repository(owner: $${ce}, name: $${he}) { object(${pe}) { ...${t} } }`}),i=[...n.values()].map(l=>`$${l}: String!`).join(", "),d=e?j:j+te;return{document:`query Trees(${i}) { ${a.join(" ")} }
${d}`,variables:r}}var re=new WeakMap;function P(o){let e=re.get(o)??{trees:new F(o),blobs:new N(o)};return re.set(o,e),e}async function xe(o,e){return new C(P(o).blobs,e,await M(o,e))}async function M(o,e){if(e.headOid===null)throw new m("missing-object",I`it is empty`);return P(o).trees.read(e,e.headOid).catch(t=>{if($(t)===409)throw new m("missing-object",I`it is empty`);let n=p(t);throw new m(n,K(n))})}var C=class{snapshot;#e;#t;#r;#n=new Map;#o=new Map;#s=!1;onClose=()=>{};constructor(e,t,{entries:n,truncated:r}){this.#e=e,this.#t=t,this.#r=new Map(n.map(l=>[l.path,l]));for(let l of n)this.#r.get(l.path)!==l&&this.#n.set(l.path,{state:"unread",reason:"failed"});let{name:s,headOid:a,committed:i,host:d}=t;this.snapshot={name:s,commit:a??"",...i===void 0?{}:{committed:i},entries:n,truncated:r,host:d,content:l=>this.#n.get(l)??{state:"unread",reason:"not-requested"}}}async expect(){let e=k(this.snapshot.entries).map(t=>this.#l(t));this.#e.flush(),await Promise.all(e)}hold(){this.#s||(this.#s=!0,this.#e.hold())}#i(){this.#s&&this.#e.release(),this.#s=!1}load=async e=>{let t=this.#s,n=e.map(r=>this.#d(r));this.#i(),await Promise.all(n),t&&this.hold()};trouble=()=>{if(this.snapshot.truncated)return"failed";let e=[...this.#n.values()].map(t=>t.state==="unread"?t.reason:"");return Te.find(t=>e.includes(t))};close=async()=>{this.#i(),this.#n.clear(),this.#o.clear(),this.onClose(),this.onClose=()=>{}};async#d(e){let t=this.#r.get(e);!t||this.#n.has(e)||(t.kind==="submodule"?this.#n.set(e,{state:"unread",reason:"missing-object"}):this.#n.set(e,await this.#l(t)))}#l({oid:e,size:t}){let{owner:n,name:r}=this.#t,s=this.#o.get(e)??(ke.has(e)?Promise.resolve(R(Buffer.alloc(0))):this.#e.read({owner:n,name:r},e,t));return this.#o.set(e,s),s}},Te=["rate-limited","failed","no-access","missing-object"],ke=new Set(["e69de29bb2d1d6434b8b29ae775ad8c2e48c5391","473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813"]);var Ne=100,G={count:25,bytes:2e6},Ee=2;function Fe(o,e){let t=new A(o,e);return e.map((n,r)=>()=>t.open(r))}var A=class{#e;#t;#r=[];#n=0;#o={count:0,bytes:0};#s=!1;constructor(e,t){this.#e=e,this.#t=t.map(n=>{let{promise:r,resolve:s,reject:a}=Ge();return r.catch(()=>{}),{listed:n,promise:r,resolve:s,reject:a}})}async open(e){this.#i();let t=await this.#t[e]?.promise;if(!t)throw new Error(`there is no repository ${e}`);return this.#t[e]=void 0,t.hold(),t}#i(){this.#s||this.#n>=this.#t.length||this.#o.count>G.count/2||this.#o.bytes>G.bytes/2||(this.#s=!0,this.#d().finally(()=>{this.#s=!1,this.#i()}))}async#d(){let[e,t]=[0,0],n=[];for(;e<G.count&&this.#n<this.#t.length;){let r=this.#n,s=this.#t[r];if(!s)return;try{let a=await this.#c(r),i=k(a.entries).reduce((d,l)=>d+l.size,0);if(e>0&&t+i>G.bytes)break;n.push([s,a,i]),e+=1,t+=i}catch(a){s.reject(a)}this.#n+=1,delete this.#r[r]}if(this.#o.count+=e,this.#o.bytes+=t,this.#e.meter.available("graphql")<Ee)return this.#a(n.map(([r])=>r));for(let[r,s,a]of n)this.#l(r,s,a)}async#l(e,t,n){let r=new C(P(this.#e).blobs,e.listed,t);r.onClose=()=>{this.#o.count-=1,this.#o.bytes-=n,this.#i()},await r.expect(),e.resolve(r)}#a(e){let t=new m("rate-limited","the points of this run are spent; the next run goes on here");for(let n of[...e,...this.#t.slice(this.#n)])n?.reject(t);this.#n=this.#t.length}#c(e){if(!this.#r[e])for(let t=e;t<Math.min(e+Ne,this.#t.length);t+=1){let n=this.#t[t];if(!n)continue;let r=M(this.#e,n.listed);r.catch(()=>{}),this.#r[t]=r}return this.#r[e]??Promise.reject(new Error(`there is no repository ${e}`))}};function Ge(){let o=()=>{},e=()=>{};return{promise:new Promise((n,r)=>{o=n,e=r}),resolve:n=>o(n),reject:n=>e(n)}}var B=`# The parts of HostFacts. \`Tags\` and \`Releases\` are shared with the listing, which asks for the first page of each.
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
`;var oe=`query MoreHostFacts($owner: String!, $name: String!, $tagsAfter: String, $releasesAfter: String) {
  repository(owner: $owner, name: $name) {
    refs(refPrefix: "refs/tags/", first: 100, after: $tagsAfter) {
      ...Tags
    }
    releases(first: 100, after: $releasesAfter) {
      ...Releases
    }
  }
}
`;var se=`query Repositories($login: String!, $first: Int!, $after: String, $privacy: RepositoryPrivacy) {
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
`;var ie=`# A page of what somebody owns; needs Tags and Releases beside it.
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
`;var le=ie+B,O={most:100,least:10},Se=10;async function Ie(o,e,t={}){try{let n=[];for(let r of await He(o,e,t))r.isPrivate&&!t.includePrivate||n.push({...We(r),host:await Ae(o,r)});return n.sort((r,s)=>r.name<s.name?-1:r.name>s.name?1:0)}catch(n){throw V(n,`could not list the repositories of ${e}`)}}async function He(o,e,t){let n=ae(t.first?.nodes);if(t.first&&!t.first.pageInfo.hasNextPage)return n;let r=t.includePrivate?null:"PUBLIC",s=O.most;for(let a=t.first?.pageInfo.endCursor??null;;)try{let i=await je(o,{login:e,after:a,first:s,privacy:r});if(n.push(...ae(i.nodes)),a=i.pageInfo.endCursor,!i.pageInfo.hasNextPage||a===null)return n;s=Math.min(O.most,s*2)}catch(i){if(s===O.least||!y(i))throw i;s=Math.max(O.least,Math.floor(s/2))}}function ae(o){if(o?.includes(null))throw new w([{message:"GitHub kept a repository back"}]);return q(o)}async function je(o,e){let{login:t,first:n}=e,{data:r}=await o.graphql(se+le,e,n>O.least?{retries:0}:{}).catch(s=>{if(s instanceof w&&s.errors[0]?.type==="NOT_FOUND")return{data:{repositoryOwner:null}};throw s});if(!r.repositoryOwner)throw new L(`no such user: ${t}`);return r.repositoryOwner.repositories}function We(o){let e=o.defaultBranchRef?.target?.oid??null,t=o.defaultBranchRef?.target?.committedDate;return{name:o.name,owner:o.owner.login,url:o.url,description:o.description,topics:q(o.repositoryTopics?.nodes).map(({topic:n})=>n.name),fork:o.isFork,archived:o.isArchived,private:o.isPrivate,empty:o.isEmpty||!o.defaultBranchRef?.target,defaultBranch:o.defaultBranchRef?.name??null,headOid:e,...t===void 0||Number.isNaN(Date.parse(t))?{}:{committed:new Date(t).toISOString().replace(/\.\d+Z$/,"Z")},copied:o.isFork&&e!==null&&e===o.parent?.defaultBranchRef?.target?.oid}}var Me={SUCCESS:"passing",FAILURE:"failing",ERROR:"failing"};async function Ae(o,e){let t=new S(e.refs,s=>s.name),n=new S(e.releases,s=>s.isDraft?void 0:s.tagName);for(let s=1;s<Se&&(t.more||n.more);s+=1){let a={owner:e.owner.login,name:e.name,tagsAfter:t.cursor,releasesAfter:n.cursor},i=await o.graphql(oe+B,a).catch(d=>{if($(d)===401||p(d)==="rate-limited")throw d});t.more&&t.add(i?.data.repository?.refs),n.more&&n.add(i?.data.repository?.releases)}let r=Me[e.defaultBranchRef?.target?.statusCheckRollup?.state??""];return{tags:t.names(),releases:n.names(),...r?{checks:r}:{}}}var S=class{#e;#t=[];#r=!0;more=!1;cursor=null;constructor(e,t){this.#e=t,this.add(e)}add(e){e||(this.#r=!1);for(let t of q(e?.nodes)){let n=this.#e(t);n!==void 0&&this.#t.push(n)}this.cursor=e?.pageInfo.endCursor??null,this.more=e?.pageInfo.hasNextPage===!0&&this.cursor!==null}names(){return this.#r&&!this.more?this.#t.sort():void 0}},q=o=>(o??[]).filter(e=>e!==null);export{xe as a,Fe as b,le as c,Ie as d};
