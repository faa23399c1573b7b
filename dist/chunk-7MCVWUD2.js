import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a,b,c,d}from"./chunk-ONFTT6XT.js";import"./chunk-PCOUSG3U.js";import"./chunk-2ZECFP4S.js";import"./chunk-YCLVSIRP.js";export{c as describeValue,d as glimpse,b as locatedValue,a as readLocated};
