import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
var e=["en","es"];export{e as a};
