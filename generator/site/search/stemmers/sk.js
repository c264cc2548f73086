// @orama/stemmers 3.1.18
const stem = (() => { let s=new class{constructor(){this.suffixes=["aḥ","āḥ","iḥ","īḥ","uḥ","ūḥ","am","ām","im","īm","um","ūm","an","ān","in","īn","un","ūn","as","ās","is","īs","us","ūs"]}stem(s){for(let t of this.suffixes)if(s.endsWith(t))return s.slice(0,-t.length);return s}};function stemmer(t){return s.stem(t)}
return stemmer; })();
const USUAL = ["ahaṃ","tava","tvayi","svayam","vayam","asmān","nas","yat","yaḥ","kiṃ","kaḥ","saḥ","taḥ","tasya","tasmai","asya","tat","tad","tatra","katham","yadi","vā","athavā","evaṃ","na","api","atha","sama","santu","antaḥ","antar","ubhau"];
