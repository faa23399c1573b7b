import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{b as h,c as y,d as g}from"./chunk-UGRMUGYV.js";import{a as c,j as m}from"./chunk-QJIKGB4R.js";import{a as d}from"./chunk-PCOUSG3U.js";var p=`# Around this, files.ts asks for each path.
fragment Host on Repository {
  defaultBranchRef {
    name
  }
}
`;async function k(o,e,l,t){let{owner:s,name:n}=e,i={owner:s,name:n};t.forEach((r,a)=>{i[`p${a}`]=`${l}:${r}`});try{let{data:r,errors:a}=await o.graphql(R(t.length),i);if(!r.repository)throw $(e);if(a.length>0)throw new c(a);let u=new Map;for(let[w,B]of t.entries()){let f=r.repository[`f${w}`];u.set(B,f?.oid?y(f)??await g(o,e,f.oid):null)}return{defaultBranch:r.repository.defaultBranchRef?.name??null,files:u}}catch(r){throw r instanceof c&&r.errors[0]?.type==="NOT_FOUND"?$(e):m(r,`could not read ${s}/${n}`)}}var $=({owner:o,name:e})=>new d(`no such repository, or the token has no access to it: ${o}/${e}`);function R(o){let e=Array.from({length:o},(n,i)=>i),l=["$owner: String!","$name: String!",...e.map(n=>`$p${n}: String!`)].join(", "),t=e.map(n=>`f${n}: object(expression: $p${n}) { ...BlobContent }`).join(" "),s=o>0?p+h:p;return`query Files(${l}) { repository(owner: $owner, name: $name) { ...Host ${t} } }
${s}`}export{k as a};
