import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a,b}from"./chunk-BRZRG5YC.js";import"./chunk-DCNZB6XL.js";import"./chunk-PCOUSG3U.js";import"./chunk-2ZECFP4S.js";import"./chunk-YCLVSIRP.js";export{b as locatedValue,a as readLocated};
