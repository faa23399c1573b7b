import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{b as a}from"./chunk-PPBITEA6.js";import{a as i}from"./chunk-I2L6LDMS.js";var f=`# What is asked of a blob wherever its content is wanted; blob.ts says when the text is not its bytes.
fragment BlobContent on Blob {
  oid
  byteSize
  isBinary
  isTruncated
  text
}
`;var g=f;function B({byteSize:o,isBinary:t,isTruncated:r,text:e}){if(r||t!==!1||typeof e!="string"||e.includes("�"))return;let n=Buffer.from(e,"utf8");return n.length===o?n:void 0}async function m(o,{owner:t,name:r},e){let n=s=>i(s,e)===e?s:d(s,e),{data:l}=await o.rest.request({method:"GET",url:"/repos/{owner}/{repo}/git/blobs/{file_sha}",owner:t,repo:r,file_sha:e,headers:{accept:u},request:{read:n}});return l}var u="application/vnd.github.raw+json";function d(o,t){let{content:r,encoding:e}=a(o.toString("utf8")),n=Buffer.from(String(r),e==="base64"?"base64":"utf8");if(i(n,t)!==t)throw new Error("the bytes are not those of the blob");return n}export{g as a,B as b,m as c};
