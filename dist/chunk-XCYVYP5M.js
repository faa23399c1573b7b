import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{c as a}from"./chunk-C5QW3COI.js";import"./chunk-J23GK2DL.js";import"./chunk-XBTFIGN3.js";import"./chunk-I2L6LDMS.js";import"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";export{a as writeArtifacts};
