import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a,b}from"./chunk-BTDL2LQW.js";import"./chunk-QJIKGB4R.js";import"./chunk-77LU36SO.js";import"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";export{b as createClient,a as spendable};
