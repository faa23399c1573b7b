import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a as t}from"./chunk-RVGZJUJO.js";import{y as r}from"./chunk-RLPGY6DN.js";import{a as m}from"./chunk-JMPS56YI.js";import{u as a}from"./chunk-4ORTL3HC.js";function R(o){return a(o)||!/[./\\]/.test(o)?r({id:o},t()):i(m(o),o)}var i=(o,p)=>r({text:o,path:p},t());export{R as a,i as b};
