import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{f as a,g as b,h as c,l as d}from"./chunk-EU4EGI6Q.js";import"./chunk-QKKXTFWX.js";import"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";export{a as createClient,c as listRepositories,d as openGitHub,b as readAhead};
