// tfjs (wasm, else cpu backend) vs onnxruntime-node on the same tensor. usage: node compare.js model.json model.onnx [lo hi]
const path=process.env.NODE_MODULES + '/';
const tf=require(path+'@tensorflow/tfjs'); const wasm=require(path+'@tensorflow/tfjs-backend-wasm'); const ort=require(path+'onnxruntime-node'); const fs=require('fs'), p=require('path');
wasm.setWasmPaths(path+'@tensorflow/tfjs-backend-wasm/dist/');
(async()=>{
 const [,,mj,onnx,lo='0',hi='1',backend='wasm']=process.argv;
 await tf.setBackend(backend); await tf.ready();
 const j=JSON.parse(fs.readFileSync(mj)); const bufs=[],specs=[];
 for(const g of j.weightsManifest){specs.push(...g.weights); for(const f of g.paths) bufs.push(fs.readFileSync(p.join(p.dirname(mj),f)));}
 const b=Buffer.concat(bufs); const weightData=b.buffer.slice(b.byteOffset,b.byteOffset+b.length);
 const art={modelTopology:j.modelTopology,weightSpecs:specs,weightData,format:j.format,signature:j.signature,userDefinedMetadata:j.userDefinedMetadata,generatedBy:j.generatedBy,convertedBy:j.convertedBy};
 const m=await tf.loadGraphModel({load:async()=>art});
 const s=await ort.InferenceSession.create(onnx,{intraOpNumThreads:1});
 const inName=s.inputNames[0]; const shape=s.inputMetadata?s.inputMetadata[0].shape:null;
 let seed=12345; const rnd=()=>{seed=(seed*1103515245+12345)&0x7fffffff; return seed/0x7fffffff;};
 const n=shape.reduce((a,c)=>a*c,1); const x=new Float32Array(n); for(let i=0;i<n;i++) x[i]=(+lo)+(hi-lo)*rnd();
 const t0=Date.now(); const r=await s.run({[inName]:new ort.Tensor('float32',x,shape)}); const t1=Date.now();
 const tin=tf.tensor(x,shape); let o=await m.executeAsync({[inName]:tin},s.outputNames); if(!Array.isArray(o)) o=[o]; 
 let worst=0, line='';
 for(let k=0;k<o.length;k++){ const a=await o[k].data(), c=r[s.outputNames[k]].data; let d=0,mx=0; if(a.length!==c.length){line+=` ${s.outputNames[k]} LENGTH ${a.length} vs ${c.length}`; worst=1e9; continue;}
  for(let i=0;i<a.length;i++){d=Math.max(d,Math.abs(a[i]-Number(c[i])));mx=Math.max(mx,Math.abs(a[i]));} line+=` ${s.outputNames[k]}[${o[k].shape}] diff=${d.toExponential(2)} (max|x|=${mx.toFixed(2)})`; worst=Math.max(worst,d/Math.max(1,mx)); }
 console.log(p.basename(onnx),backend,worst<1e-3?'OK':'**BAD**','rel',worst.toExponential(2),line);
})().catch(e=>{console.error(process.argv[3],String(e).slice(0,300));process.exit(1)});
