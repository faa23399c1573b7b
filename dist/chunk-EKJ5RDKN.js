import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{b as X,c as ee,d as te}from"./chunk-UGRMUGYV.js";import{b as u}from"./chunk-EOPKPGZJ.js";import{a as P}from"./chunk-KMYVMER2.js";import{a as x,b as V,c as g,d as Z,e as f,f as N,g as J,i as p,j as O,k as Q,l as Y}from"./chunk-7AGDYSUL.js";import{b as _,d as z,e as K}from"./chunk-ISRW4UGP.js";import{a as I}from"./chunk-77LU36SO.js";import{a as M}from"./chunk-PCOUSG3U.js";var Re=/\.(?:pyw?|pyi|pyx|ipynb|[jt]sx?|[mc][jt]s|vue|svelte|java|kts?|scala|groovy|go|rs|c|h|cc|cpp|cxx|hpp|hh|ino|cs|php|rb|rake|swift|dart|sh|bash|zsh|bats|ps1|psm1|tf|hcl|html?|s?css|sass|less|sql|r)$/i,we=/(?:^|\/)(?:[^./]+|\.[^/]+|[^/]+\.(?:md|mdx|markdown|rst|txt|adoc|rdoc|toml|ya?ml|jsonc?|cfg|ini|conf|cnf|properties|env|example|sample|dist|xml|gradle|csproj|fsproj|sln|mod|in|lock|proto|graphql|prisma|tpl|j2|service|nix|erb|ejs|hbs|cshtml|razor|jsp|twig|blade|bat|cmd|tfvars|neon))$/i,T={code:512*1024,notebook:4*1024*1024,other:1e5};function G(r){let e=r.filter(({kind:t})=>t==="file"||t==="executable"),n=new z(K(e.map(({path:t})=>t)));return e.filter(({path:t,size:o})=>{if(t.endsWith(".gitattributes"))return o<=T.other;let s=Re.test(t),a=t.endsWith(".ipynb")?T.notebook:s?T.code:T.other;return o<=a&&(s||we.test(t))&&n.originOf(t)==="own"})}var b=class{#t;constructor(e=1){this.#t=e}get value(){return this.#t}halve(e){this.#t=Math.min(this.#t,e/2)}grow(){this.#t=Math.min(1,this.#t*2)}};function ne(r,e){let n=0,t=r.findIndex((o,s)=>(n+=o)>e.bytes||s>=e.count);return Math.max(1,t<0?r.length:t)}var $={count:2e3,bytes:2e6,first:.5},oe=4e5,ve=2,Pe=4,E=class{#t;#e=[];#r=[];#n=new b($.first);#o=0;#s=!1;#i=0;#l=!1;#d=0;#a;constructor(e){this.#t=e}read(e,n,t){return new Promise(o=>{(t<oe&&re(n)?this.#e:this.#r).push({repository:e,oid:n,size:t,resolve:o}),this.#c()})}hold(){this.#i+=1}release(){this.#i-=1,this.#i===0&&this.#c()}flush(){this.#c(!0)}#c(e=!1){e&&(this.#l=!0),!this.#s&&(this.#s=!0,setImmediate(()=>{for(this.#s=!1;this.#f&&this.#o<ve;)this.#o+=1,this.#y(this.#m()).finally(()=>{this.#o-=1,this.#c()});this.#e.length===0&&(this.#l=!1)}))}get#f(){return this.#r.length>0?!0:this.#e.length===0?!1:this.#l||this.#i===0||j(this.#e)>=this.#n.value}#m(){if(this.#e.length===0)return this.#r.splice(0,1);let e=j(this.#e),n=e/Math.ceil(e/this.#n.value),t={count:Math.ceil(n*$.count),bytes:n*$.bytes},o=this.#e.map(({size:s})=>s);return this.#e.splice(0,ne(o,t))}async#y(e){let[n]=e;if(n){if(this.#a)return this.#h(e,this.#a);if(n.size>=oe||!re(n.oid))return this.#u(n);try{u(this.#t,"graphql");let{document:t,variables:o,places:s}=$e(e),a=await this.#t.graphql(t,o,{retries:0});this.#d=0,await this.#g(e,s,a)}catch(t){if(p(t))return this.#p(e);let o=f(t);o==="rate-limited"&&(this.#a=o),this.#h(e,o)}}}async#g(e,n,t){let o=[];await Promise.all(e.map(async(s,a)=>{let i=n[a],d=i&&t.data[i[0]]?.[i[1]];if(d){let c=ee(d);return c?s.resolve(P(c)):this.#u(s)}let l=i&&Ce(t.errors,i);l&&O(l)?o.push(s):s.resolve({state:"unread",reason:l?N(l):"missing-object"})})),o.length>0?await this.#p(o):this.#n.grow()}async#p(e){if(e.length===1&&e[0])return this.#u(e[0]);this.#n.halve(j(e)),this.#e=[...e,...this.#e],this.flush()}async#u(e){if(this.#a)return this.#h([e],this.#a);try{u(this.#t,"core");let n=await te(this.#t,e.repository,e.oid);this.#d=0,e.resolve(P(n))}catch(n){let t=f(n);t==="failed"&&(this.#d+=1),(t==="rate-limited"||this.#d>=Pe)&&(this.#a=t),this.#h([e],t)}}#h(e,n){for(let t of e)t.resolve({state:"unread",reason:n})}};function j(r){let e=0;for(let{size:n}of r)e+=n;return Math.max(r.length/$.count,e/$.bytes)}function $e(r){let e=new Map,n=r.map(({repository:i,oid:d})=>{let l=`${i.owner}/${i.name}`,c=e.get(l)??{alias:`r${e.size}`,repository:i,blobs:[]};e.set(l,c);let h=`b${c.blobs.length}`;return c.blobs.push(`${h}: object(oid: "${d}") { ...BlobContent }`),[c.alias,h]}),t=[],o=[],s={};for(let{alias:i,repository:d,blobs:l}of e.values())t.push(`$${i}o: String!`,`$${i}n: String!`),s[`${i}o`]=d.owner,s[`${i}n`]=d.name,o.push(`${i}: repository(owner: $${i}o, name: $${i}n) { ${l.join(" ")} }`);return{document:`query Blobs(${t.join(", ")}) { ${o.join(" ")} }
${X}`,variables:s,places:n}}var Ce=(r,e)=>r.find(({path:n})=>n?.[0]===e[0]&&(n.length===1||n[1]===e[1])),re=r=>/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(r);function se(r){let e=new m(({name:a})=>a),n=new m(a=>a.isDraft?void 0:a.tagName);e.add(r.refs),n.add(r.releases);let[t,o]=[e.first(),n.first()],s={...t?{tags:t}:{},...o?{releases:o}:{}};return{host:{tags:e.whole(),releases:n.whole()},...t||o?{begun:s}:{}}}var m=class r{#t;#e=[];#r=!0;#n=!1;#o=0;#s=null;cursor=null;constructor(e){this.#t=e}static after(e,n){let t=new r(n);return e&&(t.#e.push(...e.names),t.#o=1,t.#n=!0,t.#s=e.total,t.cursor=e.cursor),t}add(e){e||(this.#r=!1);for(let n of e?.nodes??[]){let t=n===null?void 0:this.#t(n);t!==void 0&&this.#e.push(t)}this.#o+=1,this.#s=e?.totalCount??this.#s,this.cursor=e?.pageInfo.endCursor??null,this.#n=e?.pageInfo.hasNextPage===!0&&this.cursor!==null}get pages(){let e=this.#s===null?10:Math.ceil(this.#s/100);return this.#n&&e<=10&&this.#o<10?Math.max(1,e-this.#o):0}get more(){return this.pages>0}whole(){return this.#r&&!this.#n?this.#e.toSorted():void 0}first(){return this.#n&&this.cursor!==null?{names:this.#e.toSorted(),total:this.#s,cursor:this.cursor}:void 0}};var k=`# The parts of HostFacts, shared with the listing, which asks for the first page of each. The number of all of them stands for
# the pages that are not read.
fragment Tags on RefConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    name
  }
}

fragment Releases on ReleaseConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    tagName
    isDraft
  }
}
`;var A=50,B=5,F=class{#t;#e=[];constructor(e){this.#t=e}async read({owner:e,name:n,host:t,begun:o}){if(!o)return{host:t};let s=m.after(o.tags,({name:l})=>l),a=m.after(o.releases,l=>l.isDraft?void 0:l.tagName),i=await new Promise(l=>{let c={repository:{owner:e,name:n},tags:s,releases:a,done:()=>l(c)};this.#e.length===0&&setImmediate(()=>{this.#r()}),this.#e.push(c)}),d={tags:o.tags?s.whole():t.tags,releases:o.releases?a.whole():t.releases};return{host:{...t,...d},...i.trouble?{trouble:i.trouble}:{}}}async#r(){let e=this.#e;this.#e=[];let n=xe(this.#t.meter.available("graphql")-B,e);for(let o of e)n.includes(o)||(o.trouble="failed");let t=o=>o.filter(s=>!s.trouble&&ie(s)>0);for(let o=t(n);o.length>0;o=t(o))for(let s=0;s<o.length;s+=A)await this.#n(o.slice(s,s+A));for(let{done:o}of e)o()}async#n(e){let n=e.length===1;try{u(this.#t,"graphql");let{document:t,variables:o}=Ne(e),{data:s,errors:a}=await this.#t.graphql(t,o,n?{}:{retries:0});for(let[i,d]of e.entries()){let l=s[`r${i}`];d.tags.more&&d.tags.add(l?.refs),d.releases.more&&d.releases.add(l?.releases);let c=a.find(({path:h})=>h?.[0]===`r${i}`);(c||!l)&&(d.trouble=N(c))}}catch(t){if(p(t)&&!n){let o=Math.ceil(e.length/2);return await this.#n(e.slice(0,o)),this.#n(e.slice(o))}for(let o of e)o.trouble=t instanceof V?"failed":f(t)}}},ie=({tags:r,releases:e})=>Math.max(r.pages,e.pages);function xe(r,e){let n=[],t=0;return e.filter(o=>{let s=ie(o),a=0;for(let i=0;i<s;i+=1)(n[i]??0)%A===0&&(a+=1);if(t+a>r)return!1;t+=a;for(let i=0;i<s;i+=1)n[i]=(n[i]??0)+1;return!0})}function Ne(r){let e=[],n={},t=r.map(({repository:o,tags:s,releases:a},i)=>{let d=`r${i}`;e.push(`$${d}o: String!, $${d}n: String!, $${d}t: String, $${d}r: String`),n[`${d}o`]=o.owner,n[`${d}n`]=o.name,n[`${d}t`]=s.cursor,n[`${d}r`]=a.cursor;let l=({more:c},h)=>`first: ${c?100:1}, after: $${d}${h}`;return[`${d}: repository(owner: $${d}o, name: $${d}n) {`,`refs(refPrefix: "refs/tags/", ${l(s,"t")}) { ...Tags }`,`releases(${l(a,"r")}) { ...Releases } }`].join(" ")});return{document:`query MoreHostFacts(${e.join(", ")}) { ${t.join(" ")} }
${k}`,variables:n}}var ae=`# Four levels at once, for what lies further down; stands beside folders.graphql.
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
`;var q=`# Folders and what stands in them, two levels at once; folders.ts asks for many of many repositories around these.
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
`;var Oe=40,S=class{repository;entries=[];truncated=!1;#t;#e=0;constructor(e,n){this.#t=e,this.repository=n}async read(e){let n=await this.#r(e.oid,!0);if(!n.truncated){this.#n(e,n.tree);return}let t=await this.#r(e.oid,!1);t.truncated&&(this.truncated=!0),this.#n(e,t.tree);let o=t.tree.filter(a=>a.type==="tree").map(a=>({path:`${e.path}${a.path}/`,oid:a.sha})),s=o.filter(R);for(let a of[...s,...o.filter(i=>!R(i))])await this.attempt(a)}async attempt(e){try{if(this.#e>=Oe)throw new Error("too many requests for one tree");await this.read(e)}catch{R(e)&&(this.truncated=!0)}}get tree(){return{entries:this.entries.sort(Ge),truncated:this.truncated}}async#r(e,n){u(this.#t,"core"),this.#e+=1;let{data:t}=await this.#t.rest.git.getTree({owner:this.repository.owner,repo:this.repository.name,tree_sha:e,...n?{recursive:"1"}:{}});return{tree:t.tree,truncated:t.truncated===!0}}#n(e,n){for(let{path:t,mode:o,type:s,sha:a,size:i}of n)s!=="tree"&&this.entries.push({path:e.path+t,kind:L(o),oid:a,size:i??0})}},R=r=>_(`${r.path}file`)!=="vendored",Te=new Map([["100755","executable"],["120000","symlink"],["160000","submodule"]]),L=r=>Te.get(r)??"file",Ge=(r,e)=>r.path<e.path?-1:r.path>e.path?1:0;var le={roots:100,folders:800},Ee=2,ke=4,W=class{#t;#e=new b;#r=[];constructor(e){this.#t=e}read(e,n){return new Promise((t,o)=>{this.#r.length===0&&setImmediate(()=>this.#n()),this.#r.push({walk:new S(this.#t,e),commit:n,resolve:t,reject:o})})}#n(){let e=this.#r;if(this.#r=[],e.length<=Ee)for(let n of e)this.#o(n);else this.#s(e)}async#o({walk:e,commit:n,resolve:t,reject:o}){await e.read({path:"",oid:n}).then(()=>t(e.tree),o)}async#s(e){let n=[],t=e.map(o=>({path:"",oid:`${o.commit}:`,reading:o}));for(;t.length>0;){let o=await this.#i(t);n.push(...o.filter(s=>!R(s))),t=o.filter(R)}await Promise.all(e.map(async o=>{for(let s of n)s.reading===o&&await o.walk.attempt(s);o.resolve(o.walk.tree)}))}async#i(e){let n=[],t=[...e],o=e[0]?.path===""?le.roots:le.folders,s=async()=>{for(;t.length>0;){let a=t.splice(0,Math.max(1,Math.floor(this.#e.value*o))),i=await this.#l(a,n);i.length===1&&i[0]?await this.#d(i[0]):t.unshift(...i),i.length>0?this.#e.halve(a.length/o):this.#e.grow()}};return await Promise.all(Array.from({length:ke},s)),n}async#l(e,n){try{u(this.#t,"graphql");let{document:t,variables:o}=Se(e),{data:s,errors:a}=await this.#t.graphql(t,o,{retries:0}),i=[];for(let[d,l]of e.entries()){let c=a.filter(({path:y})=>y?.[0]===`f${d}`),h=s[`f${d}`]?.object?.entries;c.some(O)?i.push(l):!h||c.length>0?this.#a(l,new x(c.length>0?c:Fe)):this.#c(l,h,n)}return i}catch(t){if(p(t))return[...e];for(let o of e)this.#a(o,t);return[]}}async#d(e){let{walk:n,commit:t}=e.reading;e.path!==""?await n.attempt(e):await n.read({path:"",oid:t}).catch(o=>this.#a(e,o))}#a({path:e,reading:n},t){e===""?n.reject(t):n.walk.truncated=!0}#c(e,n,t){let{reading:o}=e;for(let{name:s,type:a,mode:i,oid:d,size:l,object:c}of n){let h=e.path+s;if(a!=="tree")o.walk.entries.push({path:h,kind:L(i.toString(8).padStart(6,"0")),oid:d,size:l??0});else{let y={path:`${h}/`,oid:d,reading:o};c?.entries?this.#c(y,c.entries,t):t.push(y)}}}},Fe=[{type:"NOT_FOUND",message:"the object is not there"}];function Se(r){let e=r.some(({oid:l})=>l.endsWith(":")),n=e?"Folders":"DeepFolders",t=new Map,o={},s=l=>{let c=t.get(l);if(c!==void 0)return c;let h=`v${t.size}`;return t.set(l,h),o[h]=l,h},a=r.map(({oid:l,reading:c},h)=>{let{owner:y,name:me}=c.walk.repository,[ye,ge]=[s(y),s(me)],be=`${e?"expression":"oid"}: ${JSON.stringify(l)}`;return`f${h}: repository(owner: $${ye}, name: $${ge}) { object(${be}) { ...${n} } }`}),i=[...t.values()].map(l=>`$${l}: String!`).join(", "),d=e?q:q+ae;return{document:`query Trees(${i}) { ${a.join(" ")} }
${d}`,variables:o}}var de=new WeakMap;function w(r){let e=de.get(r)??{trees:new W(r),blobs:new E(r),facts:new F(r)};return de.set(r,e),e}async function We(r,e){return new C(w(r).blobs,e,await U(r,e))}async function U(r,e){return{...await He(r,e),facts:await w(r).facts.read(e)}}async function He(r,e){if(e.headOid===null)throw new g("missing-object",I`it is empty`);return w(r).trees.read(e,e.headOid).catch(n=>{if(Z(n)===409)throw new g("missing-object",I`it is empty`);let t=f(n);throw new g(t,Q(t))})}var C=class{snapshot;#t;#e;#r;#n;#o=new Map;#s=new Map;#i=!1;onClose=()=>{};constructor(e,n,{entries:t,truncated:o,facts:s}){this.#t=e,this.#e=n,this.#n=new Map(t.map(l=>[l.path,l]));for(let l of t)this.#n.get(l.path)!==l&&this.#o.set(l.path,{state:"unread",reason:"failed"});let{name:a,headOid:i,committed:d}=n;this.#r=s,this.snapshot={name:a,commit:i??"",...d===void 0?{}:{committed:d},entries:t,truncated:o,host:s.host,content:l=>this.#o.get(l)??{state:"unread",reason:"not-requested"}}}async expect(){let e=G(this.snapshot.entries).map(n=>this.#a(n));this.#t.flush(),await Promise.all(e)}hold(){this.#i||(this.#i=!0,this.#t.hold())}#l(){this.#i&&this.#t.release(),this.#i=!1}load=async e=>{let n=this.#i,t=e.map(o=>this.#d(o));this.#l(),await Promise.all(t),n&&this.hold()};trouble=()=>{if(this.snapshot.truncated)return"failed";let e=[...this.#o.values()].map(n=>n.state==="unread"?n.reason:"");return Me.find(n=>n===this.#r.trouble||e.includes(n))};close=async()=>{this.#l(),this.#o.clear(),this.#s.clear(),this.onClose(),this.onClose=()=>{}};async#d(e){let n=this.#n.get(e);!n||this.#o.has(e)||(n.kind==="submodule"?this.#o.set(e,{state:"unread",reason:"missing-object"}):this.#o.set(e,await this.#a(n)))}#a({oid:e,size:n}){let{owner:t,name:o}=this.#e,s=this.#s.get(e)??(Ie.has(e)?Promise.resolve(P(Buffer.alloc(0))):this.#t.read({owner:t,name:o},e,n));return this.#s.set(e,s),s}},Me=["rate-limited","failed","no-access","missing-object"],Ie=new Set(["e69de29bb2d1d6434b8b29ae775ad8c2e48c5391","473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813"]);var je=100,H={count:25,bytes:2e6},Ae=2;function Be(r,e){let n=new D(r,e);return e.map((t,o)=>()=>n.open(o))}var D=class{#t;#e;#r=[];#n=0;#o={count:0,bytes:0};#s=!1;constructor(e,n){this.#t=e,this.#e=n.map(t=>{let{promise:o,resolve:s,reject:a}=qe();return o.catch(()=>{}),{listed:t,promise:o,resolve:s,reject:a}})}async open(e){this.#i();let n=await this.#e[e]?.promise;if(!n)throw new Error(`there is no repository ${e}`);return this.#e[e]=void 0,n.hold(),n}#i(){this.#s||this.#n>=this.#e.length||this.#o.count>H.count/2||this.#o.bytes>H.bytes/2||(this.#s=!0,this.#l().finally(()=>{this.#s=!1,this.#i()}))}async#l(){let[e,n]=[0,0],t=[];for(;e<H.count&&this.#n<this.#e.length;){let o=this.#n,s=this.#e[o];if(!s)return;try{let a=await this.#c(o),i=G(a.entries).reduce((d,l)=>d+l.size,0);if(e>0&&n+i>H.bytes)break;t.push([s,a,i]),e+=1,n+=i}catch(a){s.reject(a)}this.#n+=1,delete this.#r[o]}if(this.#o.count+=e,this.#o.bytes+=n,this.#t.meter.available("graphql")<Ae)return this.#a(t.map(([o])=>o));for(let[o,s,a]of t)this.#d(o,s,a)}async#d(e,n,t){let o=new C(w(this.#t).blobs,e.listed,n);o.onClose=()=>{this.#o.count-=1,this.#o.bytes-=t,this.#i()},await o.expect(),e.resolve(o)}#a(e){let n=new g("rate-limited","the points of this run are spent; the next run goes on here");for(let t of[...e,...this.#e.slice(this.#n)])t?.reject(n);this.#n=this.#e.length}#c(e){if(!this.#r[e])for(let n=e;n<Math.min(e+je,this.#e.length);n+=1){let t=this.#e[n];if(!t)continue;let o=U(this.#t,t.listed);o.catch(()=>{}),this.#r[n]=o}return this.#r[e]??Promise.reject(new Error(`there is no repository ${e}`))}};function qe(){let r=()=>{},e=()=>{};return{promise:new Promise((t,o)=>{r=t,e=o}),resolve:t=>r(t),reject:t=>e(t)}}var ce=`query Repositories($login: String!, $first: Int!, $after: String, $privacy: RepositoryPrivacy) {
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
`;var he=`# A page of what somebody owns; needs Tags and Releases beside it.
fragment RepositoryPage on RepositoryConnection {
  totalCount
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
`;var pe=he+k,v={most:100,least:10};async function Le(r,e,n={}){try{let t=[];for(let o of await Ue(r,e,n))o.isPrivate&&!n.includePrivate||t.push({...Ve(o),...Je(o)});return t.sort((o,s)=>o.name<s.name?-1:o.name>s.name?1:0)}catch(t){throw Y(t,`could not list the repositories of ${e}`)}}async function Ue(r,e,n){let t=ue(n.first?.nodes);if(n.first&&!n.first.pageInfo.hasNextPage)return t;let o=n.includePrivate?null:"PUBLIC",s=v.most,a=n.first?.totalCount;for(let i=n.first?.pageInfo.endCursor??null;;){a!==void 0&&ze(r,{login:e,total:a,here:t.length}),u(r,"graphql");try{let d=await Ke(r,{login:e,after:i,first:s,privacy:o});if(t.push(...ue(d.nodes)),a=d.totalCount,i=d.pageInfo.endCursor,!d.pageInfo.hasNextPage||i===null)return t;s=Math.min(v.most,s*2)}catch(d){if(s===v.least||!p(d))throw d;s=Math.max(v.least,Math.floor(s/2))}}}var De=3,_e=3;function ze({meter:r},{login:e,total:n,here:t}){let o=Math.ceil(Math.max(0,n-t)/v.most);if(o===0)return;let s=r.points+o*De+B+r.reserve;if(r.budget>=s)return;let a=Math.ceil((s+_e)/10)*10;throw new M(`a budget of ${r.budget} points does not last to list and read the ${n} repositories of ${e}: set it to ${a}`)}function ue(r){if(r?.includes(null))throw new x([{message:"GitHub kept a repository back"}]);return fe(r)}async function Ke(r,e){let{login:n,first:t}=e,{data:o}=await r.graphql(ce+pe,e,t>v.least?{retries:0}:{}).catch(s=>{if(J(s))return{data:{repositoryOwner:null}};throw s});if(!o.repositoryOwner)throw new M(`no such user: ${n}`);return o.repositoryOwner.repositories}function Ve(r){let e=r.defaultBranchRef?.target?.oid??null,n=r.defaultBranchRef?.target?.committedDate;return{name:r.name,owner:r.owner.login,url:r.url,description:r.description,topics:fe(r.repositoryTopics?.nodes).map(({topic:t})=>t.name),fork:r.isFork,archived:r.isArchived,private:r.isPrivate,empty:r.isEmpty||!r.defaultBranchRef?.target,defaultBranch:r.defaultBranchRef?.name??null,headOid:e,...n===void 0||Number.isNaN(Date.parse(n))?{}:{committed:new Date(n).toISOString().replace(/\.\d+Z$/,"Z")},copied:r.isFork&&e!==null&&e===r.parent?.defaultBranchRef?.target?.oid}}var Ze={SUCCESS:"passing",FAILURE:"failing",ERROR:"failing"};function Je(r){let{host:e,...n}=se(r),t=Ze[r.defaultBranchRef?.target?.statusCheckRollup?.state??""];return{host:{...e,...t?{checks:t}:{}},...n}}var fe=r=>(r??[]).filter(e=>e!==null);export{We as a,Be as b,pe as c,Le as d};
