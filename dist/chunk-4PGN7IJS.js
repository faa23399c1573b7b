import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{d as a}from"./chunk-UKQ4ABLC.js";import"./chunk-5WTDONKB.js";import"./chunk-XBTFIGN3.js";import"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";export{a as writeArtifacts};
