import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a}from"./chunk-DZTLG5NC.js";import"./chunk-UH2IZ56T.js";import"./chunk-PPJIHG4R.js";import"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";export{a as readFiles};
