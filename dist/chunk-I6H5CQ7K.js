import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a}from"./chunk-UNLUZZ6N.js";import"./chunk-UGRMUGYV.js";import"./chunk-OZGXIIMZ.js";import"./chunk-QJIKGB4R.js";import"./chunk-77LU36SO.js";import"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";export{a as readFiles};
