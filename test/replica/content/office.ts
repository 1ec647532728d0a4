/** Names that the whole replica shares. No person and no firm of it exists. */
export const OFFICE = 'สำนักงานเขตห้วยขวาง';
export const YEAR = 'ประจำปีงบประมาณ พ.ศ. 2566';
export const DIRECTOR = 'นายตัวอย่าง ทดสอบ';
export const ASSISTANTS = ['นางสาวสมมติ ตัวอย่าง', 'นายสมมุติ ทดลอง'] as const;
export const PHONE = '0 2274 0000';
export const MAILBOX = 'huaikhwang@bangkok.go.th';
export const ADDRESS = 'เลขที่ 2014 ถนนประชาสงเคราะห์ แขวงห้วยขวาง เขตห้วยขวาง กรุงเทพมหานคร 10310';

export const SECTIONS = [
  'ฝ่ายปกครอง', 'ฝ่ายทะเบียน', 'ฝ่ายโยธา', 'ฝ่ายสิ่งแวดล้อมและสุขาภิบาล', 'ฝ่ายรายได้', 'ฝ่ายรักษาความสะอาดและสวนสาธารณะ',
  'ฝ่ายการศึกษา', 'ฝ่ายการคลัง', 'ฝ่ายเทศกิจ', 'ฝ่ายพัฒนาชุมชนและสวัสดิการสังคม',
] as const;

export const SCHOOLS = ['โรงเรียนตัวอย่างห้วยขวาง', 'โรงเรียนวัดสมมติธาราม', 'โรงเรียนทดสอบราษฎร์บำเพ็ญ'] as const;

/** Decoded path of a file in the office's own data room. */
export function room(path: string): string {
  return `/public/user_files_editor/59/Data Room HK/${path}`;
}

/** The director's signature under an announcement. */
export function signedByDirector(date: string): { sign: string[] } {
  return { sign: [`ประกาศ ณ วันที่ ${date}`, '(ลงนาม) ตัวอย่าง ทดสอบ', `(${DIRECTOR})`, 'ผู้อำนวยการเขตห้วยขวาง'] };
}
