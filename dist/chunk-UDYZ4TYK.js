import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{b as a,c as b}from"./chunk-CIMPI4OX.js";import"./chunk-PPBITEA6.js";import"./chunk-QJIKGB4R.js";import"./chunk-77LU36SO.js";import"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";export{b as createClient,a as spendable};
