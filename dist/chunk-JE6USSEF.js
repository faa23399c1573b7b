import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a,b,c}from"./chunk-H7GJ2P2K.js";import"./chunk-YCLVSIRP.js";export{b as lookOf,a as oneLine,c as progressBar};
