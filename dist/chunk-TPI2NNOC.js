import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{b as a,c as b}from"./chunk-EOPKPGZJ.js";import"./chunk-OZGXIIMZ.js";import"./chunk-7AGDYSUL.js";import"./chunk-77LU36SO.js";import"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";export{b as createClient,a as spendable};
