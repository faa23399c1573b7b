import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
function i(r,...n){return r.reduce((e,t,s)=>`${e}${n[s-1]}${t}`)}var a=r=>r;export{i as a,a as b};
