import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{b as h,c as g,d as $}from"./chunk-UGRMUGYV.js";import{a as d,g as m,h as p,l as y}from"./chunk-7AGDYSUL.js";var c=`# Around this, files.ts asks for each path.
fragment Host on Repository {
  defaultBranchRef {
    name
  }
}
`;async function G(o,t,l,i){let{owner:n,name:e}=t,s={owner:n,name:e};i.forEach((r,a)=>{s[`p${a}`]=`${l}:${r}`});try{let{data:r,errors:a}=await o.graphql(R(i.length),s);if(!r.repository)throw p(n,e);if(a.length>0)throw new d(a);let u=new Map;for(let[w,B]of i.entries()){let f=r.repository[`f${w}`];u.set(B,f?.oid?g(f)??await $(o,t,f.oid):null)}return{defaultBranch:r.repository.defaultBranchRef?.name??null,files:u}}catch(r){throw m(r)?p(n,e):y(r,`could not read ${n}/${e}`)}}function R(o){let t=Array.from({length:o},(e,s)=>s),l=["$owner: String!","$name: String!",...t.map(e=>`$p${e}: String!`)].join(", "),i=t.map(e=>`f${e}: object(expression: $p${e}) { ...BlobContent }`).join(" "),n=o>0?c+h:c;return`query Files(${l}) { repository(owner: $owner, name: $name) { ...Host ${i} } }
${n}`}export{G as a,R as b};
