import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a as t}from"./chunk-2LE5ZYZK.js";import{a as m}from"./chunk-LQOPPFXC.js";import{z as r}from"./chunk-7MIW2XTU.js";import{n as a}from"./chunk-ZQTQP7ZA.js";function R(o){return a(o)||!/[./\\]/.test(o)?r({id:o},t()):i(m(o),o)}var i=(o,p)=>r({text:o,path:p},t());export{R as a,i as b};
