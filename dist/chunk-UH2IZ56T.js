import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
var i=`# What is asked of a blob wherever its content is wanted; blob.ts says when the text is not its bytes.
fragment BlobContent on Blob {
  oid
  byteSize
  isBinary
  isTruncated
  text
}
`;var l=i;function f({byteSize:t,isBinary:o,isTruncated:r,text:e}){if(r||o!==!1||typeof e!="string"||e.includes("�"))return;let n=Buffer.from(e,"utf8");return n.length===t?n:void 0}async function d(t,{owner:o,name:r},e){let{data:n}=await t.rest.git.getBlob({owner:o,repo:r,file_sha:e});return Buffer.from(n.content,n.encoding==="base64"?"base64":"utf8")}export{l as a,f as b,d as c};
