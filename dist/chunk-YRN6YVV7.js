import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
var n={bold:"1",dim:"2",red:"31",green:"32",yellow:"33",cyan:"36"},r=e=>(o,t)=>e?`\x1B[${n[o]}m${t}\x1B[0m`:t;export{r as a};
