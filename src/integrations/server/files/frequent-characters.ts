// The characters that make up most of written Chinese and of business tables, each script in its own spelling.
const shared =
  '的一是不了在人有我他上大中到地出也子下生自之年可多天小心好家学得里后三二四五六七八九十成用主行方所民本日月公司名工作金手法同高分部全性平安' +
  '文明市州北京南山海江城有限科技信用建通和利美重光新加立元交理原因目力定服合位先正向水化比明商品期限';
const simplified =
  '这个们来为国时会说对过还发进动现两当从开车样经电话关长问间见业实应称传与务产员区东门县级备团队销单价额户销售联系机构网络软件华广苏鲁济达讯创华乐龙飞强义张刘陈杨赵黄吴孙马罗郑谢韩冯邓许吕卢苏叶阎贾邹陆状态阶备注类编号';
const traditional =
  '這個們來為國時會說對過還發進動現兩當從開車樣經電話關長問間見業實應稱傳與務產員區東門縣級備團隊銷單價額戶售聯繫機構網絡路軟體件華廣蘇魯濟達訊創樂龍飛強義張劉陳楊趙黃吳孫馬羅鄭謝韓馮鄧許呂盧葉閻賈鄒陸狀態階備註類編號臺灣';

export const frequentSimplified: ReadonlySet<string> = new Set(shared + simplified);
export const frequentTraditional: ReadonlySet<string> = new Set(shared + traditional);
