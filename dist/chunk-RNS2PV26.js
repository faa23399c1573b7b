import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a as t}from"./chunk-OZEI4A2Y.js";import{y as r}from"./chunk-5BZWUWYP.js";import{a as m}from"./chunk-6WWPTYAA.js";import{u as a}from"./chunk-BRSDDVNP.js";function R(o){return a(o)||!/[./\\]/.test(o)?r({id:o},t()):i(m(o),o)}var i=(o,p)=>r({text:o,path:p},t());export{R as a,i as b};
