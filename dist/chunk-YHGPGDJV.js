import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a,b}from"./chunk-FAEYLTYL.js";import"./chunk-PPJIHG4R.js";import"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";export{b as createClient,a as spendable};
