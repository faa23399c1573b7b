import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a as t}from"./chunk-4VNHKVMD.js";import{y as r}from"./chunk-PTDYEKYP.js";import{a as m}from"./chunk-EW2UNEWN.js";import{u as a}from"./chunk-Y6NAQ3IO.js";function R(o){return a(o)||!/[./\\]/.test(o)?r({id:o},t()):i(m(o),o)}var i=(o,p)=>r({text:o,path:p},t());export{R as a,i as b};
