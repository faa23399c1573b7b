import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a,b}from"./chunk-JBCMH3EN.js";import"./chunk-UGRMUGYV.js";import"./chunk-OZGXIIMZ.js";import"./chunk-7AGDYSUL.js";import"./chunk-77LU36SO.js";import"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";export{b as filesDocument,a as readFiles};
