import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
var o={bold:"1",dim:"2",red:"31",green:"32",yellow:"33",cyan:"36"},s=e=>(n,t)=>e?`\x1B[${o[n]}m${t}\x1B[0m`:t,r=new RegExp("^((?:\\s|\x1B\\[\\d+m)*):(?=:)"),p=e=>e.replace(r,"$1: ").replaceAll("##[","## [");export{s as a,p as b};
