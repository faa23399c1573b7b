import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{f as a,g as b,h as c,l as d}from"./chunk-RFNVZLCD.js";import"./chunk-KMYVMER2.js";import"./chunk-JX524IBP.js";import"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";export{a as createClient,c as listRepositories,d as openGitHub,b as readAhead};
