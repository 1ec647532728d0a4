import { markup } from '../print.js';
import { OFFICE, room } from './office.js';
import { FOREIGN_WORKERS } from './services.js';

const poster = (title: string[], blocks: Parameters<typeof markup>[0]['blocks']): string => markup({ path: room(''), what: '', title, blocks, look: 'poster', font: 'Garuda' });

/** O12: the figures of the PDF beside it, drawn as an infographic. */
export const WORKERS_POSTER = poster(['สถิติการดำเนินงานด้านแรงงานต่างด้าว', OFFICE, '1 ตุลาคม 2565 – 31 มีนาคม 2566'], [FOREIGN_WORKERS, 'ที่มา: ฝ่ายทะเบียน']);

export const HEALTH_POSTER = poster(['สถิติผู้มีสิทธิหลักประกันสุขภาพ', OFFICE, 'รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566'], [
  { head: [['เดือน', 'ลงทะเบียนใหม่ (ราย)', 'เปลี่ยนหน่วยบริการ (ราย)']], rows: [['ต.ค. 65', '48', '31'], ['พ.ย. 65', '52', '29'], ['ธ.ค. 65', '40', '22'], ['ม.ค. 66', '67', '35'], ['ก.พ. 66', '58', '30'], ['มี.ค. 66', '61', '33']] },
  'ที่มา: ฝ่ายพัฒนาชุมชนและสวัสดิการสังคม',
]);

/** One drawn silhouette for every holder of a post: the replica shows no real person. */
export const PORTRAIT = '<!DOCTYPE html><html><body style="margin:0;background:#dfe7ee"><svg width="90" height="120"><circle cx="45" cy="42" r="20" fill="#7d93a8"/><path d="M10 120 Q45 50 80 120 Z" fill="#7d93a8"/></svg></body></html>';
